import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { dynamoReleases, ReleaseError } from '../../../../functions/adapters/dynamo/releases.ts';
import { canonicalJson } from '../../../../functions/core/release/canonical-json.ts';
import { UnknownReleaseSchemaError } from '../../../../functions/core/release/read-release.ts';
import type { Release } from '../../../../functions/core/release/release.ts';
import { type LocalDynamo, startDynamo } from '../../../../infra/local/dynamo.ts';
import { dynamoClient } from '../../../../infra/local/local-aws.ts';
import { TABLE_DEFINITIONS, TABLES } from '../../../../infra/local/resources.ts';
import { fingerprint } from '../../../support/memory-ports.ts';
import { sampleRelease } from '../../../support/sample-release.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo({ tables: TABLE_DEFINITIONS, port: 0 });
});
afterAll(() => dynamo.stop());

const artefacts = new Map<string, string>();
let edition = 0;
beforeEach(() => {
  artefacts.clear();
  edition++;
});

const store = () => {
  const client = DynamoDBDocumentClient.from(dynamoClient(dynamo.address));
  const artefactStore = {
    get: async (id: string) => artefacts.get(id),
    put: async (id: string, text: string) => {
      artefacts.set(id, text);
    },
  };
  return dynamoReleases({ name: TABLES.releases, client }, artefactStore, fingerprint);
};
const release = (change: Partial<Release> = {}): Release => {
  const made = sampleRelease({});
  return { ...made, edition: { ...made.edition, id: `e${edition}` }, ...change };
};
const [monday, tuesday] = [new Date('2026-11-02T09:00:00Z'), new Date('2026-11-03T09:00:00Z')];

describe('stored releases', () => {
  test('are numbered in order, and say what each of them is', async () => {
    const releases = store();
    const first = await releases.store(release({ publication: { kind: 'preliminary' } }), monday);
    const changes = { nb: 'En', nn: 'Ein', en: 'One' };
    const publication = { kind: 'correction', replaces: first.id, changes } as const;
    const second = await releases.store(release({ publication }), tuesday);

    expect(await releases.list(`e${edition}`)).toEqual([
      { ...first, number: 1, madeAt: monday.toISOString(), publication: { kind: 'preliminary' } },
      { ...second, number: 2, madeAt: tuesday.toISOString(), publication },
    ]);
  });

  test('are named by their content: the same one again is the one there is', async () => {
    const releases = store();
    const first = await releases.store(release(), monday);
    const again = await releases.store(release(), tuesday);

    expect(again).toEqual(first);
    expect(first.id).toBe(fingerprint(canonicalJson(release())));
    expect(await releases.open(first.id)).toEqual(release());
  });

  test('get numbers of their own when two are stored at once', async () => {
    const releases = store();
    const codes = ['a', 'b', 'c', 'd'];
    await Promise.all(codes.map((codeVersion) => releases.store(release({ codeVersion }), monday)));

    expect((await releases.list(`e${edition}`)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('are refused when they are gone, changed, or of another version', async () => {
    const releases = store();
    const { id } = await releases.store(release(), monday);
    const foreign = canonicalJson({ ...release(), schema: 'innovasjonsbarometer/release/1' });
    artefacts.set(fingerprint(foreign), foreign);

    await expect(releases.open('0'.repeat(64))).rejects.toThrow(ReleaseError);
    await expect(releases.open(fingerprint(foreign))).rejects.toThrow(UnknownReleaseSchemaError);
    artefacts.set(id, `${artefacts.get(id)} `);
    await expect(releases.open(id)).rejects.toThrow('is not what was stored under this name');
  });
});
