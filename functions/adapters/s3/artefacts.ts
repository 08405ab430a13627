import type { ArtefactStore } from '../dynamo/releases.ts';
import { type Bucket, getText, putObject } from './bucket.ts';

/** Release artefacts by their fingerprint. */
export function artefactsIn(bucket: Bucket): ArtefactStore {
  const key = (id: string) => `releases/${id}.json`;
  return {
    get: (id) => getText(bucket, key(id)),
    put: (id, text) => putObject(bucket, key(id), text, 'application/json'),
  };
}
