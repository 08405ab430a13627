import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Block } from '../../../functions/core/aggregation/block.ts';
import type { Authority } from '../../../functions/core/register/register.ts';
import { canonicalJson } from '../../../functions/core/release/canonical-json.ts';
import type { Release } from '../../../functions/core/release/release.ts';
import { aggregateBlock } from '../../../functions/handlers/aggregate.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { UnknownEditionError } from '../../../functions/operations/questionnaire-of.ts';
import { rebuild } from '../../../functions/operations/rebuild.ts';
import { reconcile } from '../../../functions/operations/reconcile.ts';
import type { FrameUnit, ReleaseRecord } from '../../../functions/ports.ts';
import { anEdition } from '../../support/an-edition.ts';
import {
  countingRandom,
  fingerprint,
  memoryBlockSums,
  memoryEditions,
  memoryFrame,
  memoryLibrary,
  memoryResponses,
  settableClock,
} from '../../support/memory-ports.ts';
import { tinyAnswers, tinySurvey } from '../../support/tiny-survey.ts';

const authority = (code: string): Authority => ({
  code,
  kind: 'municipality',
  name: code,
  nameNorwegian: code,
  displayName: code,
  formalName: `${code} kommune`,
  county: '42',
  countyName: 'Agder',
  region: 'Agder',
  kostraGroup: 'EKG01',
  population: 1000,
  writtenForm: 'nb',
  organisationNumber: '123456789',
});
const register = { version: '2024', authorities: ['4201', '4202', '4203'].map(authority), successions: [] };

const unit = (code: string, i: number): FrameUnit => ({
  id: `${code}-${i}`,
  name: `School ${i}`,
  authority: code,
  sector: 'education',
  unitType: 'school',
  email: 'school@example.com',
  employees: 5,
  bucket: 0,
  responseId: `r-${code}-${i}`,
});

function memoryReleases() {
  const artefacts = new Map<string, Release>();
  const records: ReleaseRecord[] = [];
  return {
    artefacts,
    list: async () => records,
    open: async (id: string) => artefacts.get(id) as Release,
    store: async (release: Release, madeAt: Date) => {
      const id = fingerprint(canonicalJson(release));
      const same = records.find((record) => record.id === id);
      if (same !== undefined) return same;
      artefacts.set(id, release);
      const number = records.length + 1;
      const record = { edition: release.edition.id, number, id, madeAt: madeAt.toISOString() };
      records.push(record);
      return record;
    },
  };
}

async function aFieldwork(status: 'open' | 'closed') {
  const ports = {
    clock: settableClock('2026-11-02T09:00:00Z'),
    random: countingRandom(),
    editions: memoryEditions(anEdition({}, status)),
    frame: memoryFrame(),
    responses: memoryResponses(),
    blockSums: memoryBlockSums(),
    library: { ...memoryLibrary(tinySurvey), register: async () => register } as never,
    releases: memoryReleases(),
  };
  const codes = ['4201', '4202', '4203'];
  const units = codes.flatMap((code) => Array.from({ length: 10 }, (_, i) => unit(code, i)));
  await ports.frame.replace('tiny', units);
  for (const { authority: code, responseId, sector, bucket } of units.filter((_, i) => i % 10 < 7)) {
    const block: Block = { edition: 'tiny', authority: code, sector, bucket };
    const questionnaire = { id: 'tiny', version: '2026.1' };
    const answers = tinyAnswers(responseId.endsWith('0') ? 'no' : 'yes', ['staff'], 'much');
    await ports.responses.write({ block, responseId, revision: 1, questionnaire, answers, receipts: [] }, 0);
  }
  return ports;
}

const blockOf = (code: string): Block => ({
  edition: 'tiny',
  authority: code,
  sector: 'education',
  bucket: 0,
});

describe('rebuild', () => {
  test('gives every block the sums of its answers, whatever was stored', async () => {
    const ports = await aFieldwork('closed');
    await ports.blockSums.put(blockOf('4201'), { counts: { respondents: 99 }, revisions: 99 });
    const steps: string[] = [];

    const outcome = await rebuild('tiny', ports, (done, of) => steps.push(`${done}/${of}`));

    expect(outcome).toEqual({ blocks: 3, respondents: 21 });
    expect((await ports.blockSums.ofAuthority('tiny', '4201'))[0]?.counts.respondents).toBe(7);
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    expect((await reconcile('tiny', ports)).differences).toEqual([]);
  });

  test('stores what the stream worker stores', async () => {
    const byWorker = await aFieldwork('closed');
    for (const code of ['4201', '4202', '4203']) await aggregateBlock(blockOf(code), byWorker);
    const byRebuild = await aFieldwork('closed');
    await rebuild('tiny', byRebuild);

    expect(await byRebuild.blockSums.ofAuthority('tiny', '4202')).toEqual(
      await byWorker.blockSums.ofAuthority('tiny', '4202'),
    );
  });
});

describe('reconcile', () => {
  let ports: Awaited<ReturnType<typeof aFieldwork>>;
  beforeEach(async () => {
    ports = await aFieldwork('open');
    await rebuild('tiny', ports);
  });

  test('says that all is equal', async () => {
    expect(await reconcile('tiny', ports)).toEqual({ blocks: 3, respondents: 21, differences: [] });
  });

  test('finds sums that are behind, wrong or missing, and changes nothing', async () => {
    const [stored] = await ports.blockSums.ofAuthority('tiny', '4202');
    await ports.blockSums.replace(blockOf('4201'), { counts: {}, revisions: 1 });
    await ports.blockSums.replace(blockOf('4202'), {
      counts: { respondents: 8 },
      revisions: stored?.revisions ?? 0,
    });
    const missing = { ...ports, blockSums: { ...ports.blockSums, ofAuthority: async () => [] } };

    const found = await reconcile('tiny', ports);

    expect(found.differences).toEqual([
      { block: blockOf('4201'), kind: 'behind' },
      { block: blockOf('4202'), kind: 'wrong' },
    ]);
    expect(await reconcile('tiny', ports)).toEqual(found);
    expect((await reconcile('tiny', missing)).differences.map((d) => d.kind)).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });
});

describe('makeRelease', () => {
  test('freezes a closed edition, and finds the same release again', async () => {
    const ports = await aFieldwork('closed');
    await rebuild('tiny', ports);

    const first = await makeRelease('tiny', 'test', ports);
    ports.clock.set('2026-11-03T09:00:00Z');
    const second = await makeRelease('tiny', 'test', ports);

    expect(first).toMatchObject({
      kind: 'released',
      record: { number: 1, madeAt: '2026-11-02T09:00:00.000Z' },
    });
    expect(second).toEqual(first);
  });

  test('computes the same fingerprint without storing anything in a dry run', async () => {
    const ports = await aFieldwork('closed');
    await rebuild('tiny', ports);

    const dry = await makeRelease('tiny', 'test', ports, { isDryRun: true });

    expect(await ports.releases.list()).toEqual([]);
    const real = await makeRelease('tiny', 'test', ports);
    expect(real.kind === 'released' && dry.kind === 'computed' && real.record.id === dry.id).toBe(true);
  });

  test('refuses while the field is open', async () => {
    const ports = await aFieldwork('open');
    await rebuild('tiny', ports);

    expect(await makeRelease('tiny', 'test', ports)).toEqual({ kind: 'not-closed' });
  });

  test('refuses sums that differ from the answers, and stores nothing', async () => {
    const ports = await aFieldwork('closed');

    const outcome = await makeRelease('tiny', 'test', ports);

    expect(outcome).toMatchObject({ kind: 'not-reconciled', differences: [{ kind: 'missing' }, {}, {}] });
    expect(await ports.releases.list()).toEqual([]);
  });

  test('says so when there is no such edition', async () => {
    const ports = await aFieldwork('closed');

    await expect(makeRelease('2018', 'test', ports)).rejects.toThrow(UnknownEditionError);
  });
});
