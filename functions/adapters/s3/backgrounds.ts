import { BackgroundSchema } from '../../core/release/background.ts';
import { canonicalJson } from '../../core/release/canonical-json.ts';
import type { Backgrounds } from '../../ports/releases.ts';
import { type Bucket, getText, putObject } from './bucket.ts';

/** Backgrounds of releases, in a folder that no function may read. */
export function s3Backgrounds(bucket: Bucket): Backgrounds {
  const key = (releaseId: string) => `releases-internal/${releaseId}.json`;
  return {
    put: (background) =>
      putObject(bucket, key(background.releaseId), canonicalJson(background), 'application/json'),
    find: async (releaseId) => {
      const text = await getText(bucket, key(releaseId));
      return text === undefined ? undefined : BackgroundSchema.parse(JSON.parse(text));
    },
  };
}
