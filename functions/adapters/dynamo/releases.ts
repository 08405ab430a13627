import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../core/release/canonical-json.ts';
import { readRelease } from '../../core/release/read-release.ts';
import { PublicationSchema } from '../../core/release/release.ts';
import type { ReleaseRecord, Releases } from '../../ports/releases.ts';
import { isConditionFailure, queryItems, type Table } from './table.ts';

/** Where artefacts lie by fingerprint; a folder of the bucket. */
export interface ArtefactStore {
  readonly get: (id: string) => Promise<string | undefined>;
  readonly put: (id: string, text: string) => Promise<void>;
}

export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/**
 * Releases: the artefact under its fingerprint, a small record in the table that gives it its number.
 *
 * The artefact is written first, so a record never names what is not there. Storing the same release again
 * finds its record.
 */
export function dynamoReleases(
  table: Table,
  artefacts: ArtefactStore,
  fingerprint: (text: string) => string,
): Releases {
  const list = async (edition: string): Promise<readonly ReleaseRecord[]> => {
    const records: ReleaseRecord[] = [];
    for await (const item of queryItems(table, `RELEASES#${edition}`)) {
      const { id, madeAt } = item as { id: string; madeAt: string };
      const publication = PublicationSchema.parse(item.publication);
      records.push({ edition, number: Number(item.sk), id, madeAt, publication });
    }
    return records;
  };

  return {
    list,
    store: async (release, madeAt) => {
      const text = canonicalJson(release);
      const id = fingerprint(text);
      for (;;) {
        const records = await list(release.edition.id);
        const same = records.find((record) => record.id === id);
        if (same !== undefined) return same;
        await artefacts.put(id, text);
        const record: ReleaseRecord = {
          edition: release.edition.id,
          number: (records.at(-1)?.number ?? 0) + 1,
          id,
          madeAt: madeAt.toISOString(),
          publication: release.publication,
        };
        if (await isRecorded(table, record)) return record;
      }
    },
    open: async (id) => {
      const text = await artefacts.get(id);
      if (text === undefined) throw new ReleaseError(`There is no release ${id}`);
      if (fingerprint(text) !== id)
        throw new ReleaseError(`Release ${id} is not what was stored under this name`);
      return readRelease(text);
    },
  };
}

/** False when somebody else took the number meanwhile. */
async function isRecorded(
  table: Table,
  { edition, number, id, madeAt, publication }: ReleaseRecord,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: `RELEASES#${edition}`, sk: String(number).padStart(4, '0'), id, madeAt, publication },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
