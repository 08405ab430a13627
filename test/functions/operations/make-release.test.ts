import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Block } from '../../../functions/core/aggregation/block.ts';
import type { Authority } from '../../../functions/core/register/register.ts';
import type { Publication } from '../../../functions/core/release/release.ts';
import { aggregateBlock } from '../../../functions/handlers/aggregate.ts';
import { eraseResponse } from '../../../functions/operations/erase-response.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { UnknownEditionError } from '../../../functions/operations/questionnaire-of.ts';
import { rebuild } from '../../../functions/operations/rebuild.ts';
import { reconcile } from '../../../functions/operations/reconcile.ts';
import { reconcileEdition } from '../../../functions/operations/reconcile-release.ts';
import { reproduceRelease } from '../../../functions/operations/reproduce-release.ts';
import { MissingBackgroundError } from '../../../functions/operations/stored-background.ts';
import type { Responses } from '../../../functions/ports/answers.ts';
import type { Frame, FrameUnit } from '../../../functions/ports/fieldwork.ts';
import { anEdition } from '../../support/an-edition.ts';
import {
  countingRandom,
  memoryBlockSums,
  memoryDrafts,
  memoryEditions,
  memoryFrame,
  memoryLibrary,
  memoryResponses,
  settableClock,
} from '../../support/memory-ports.ts';
import { memoryBackgrounds, memoryReleases } from '../../support/memory-results.ts';
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
  sector: i < 10 ? 'education' : 'health',
  unitType: 'school',
  email: 'school@example.com',
  employees: 5,
  bucket: 0,
  responseId: `r-${code}-${i}`,
});

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
    backgrounds: memoryBackgrounds(),
  };
  await answerAll(ports, 'tiny', /[05]$/);
  return ports;
}

/** Seven of ten units of every cell answer; those whose id fits have nothing new. */
async function answerAll(
  ports: { readonly frame: Frame; readonly responses: Responses },
  edition: string,
  hasNothing: RegExp,
) {
  const codes = ['4201', '4202', '4203'];
  const units = codes.flatMap((code) => Array.from({ length: 20 }, (_, i) => unit(code, i)));
  await ports.frame.replace(edition, units);
  for (const { authority: code, id, responseId, sector, bucket } of units.filter((_, i) => i % 10 < 7)) {
    const block: Block = { edition, authority: code, sector, bucket };
    const questionnaire = { id: 'tiny', version: '2026.1' };
    const answers = tinyAnswers(hasNothing.test(id) ? 'no' : 'yes', ['staff'], 'much');
    await ports.responses.write({ block, responseId, revision: 1, questionnaire, answers, receipts: [] }, 0);
  }
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

    expect(outcome).toEqual({ blocks: 6, respondents: 42 });
    expect((await ports.blockSums.ofAuthority('tiny', '4201'))[0]?.counts.respondents).toBe(7);
    expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    expect((await reconcile('tiny', ports)).differences).toEqual([]);
  });

  test('stores what the stream worker stores', async () => {
    const byWorker = await aFieldwork('closed');
    for (const code of ['4201', '4202', '4203']) {
      for (const sector of ['education', 'health'])
        await aggregateBlock({ ...blockOf(code), sector }, byWorker);
    }
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
    expect(await reconcile('tiny', ports)).toEqual({ blocks: 6, respondents: 42, differences: [] });
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

    expect(found.differences).toMatchObject([
      { block: blockOf('4201'), kind: 'behind' },
      { block: blockOf('4202'), kind: 'wrong' },
    ]);
    expect(found.differences[1]).toMatchObject({ respondents: [8, 7], counts: expect.any(Number) });
    expect(await reconcile('tiny', ports)).toEqual(found);
    expect((await reconcile('tiny', missing)).differences.map((d) => d.kind)).toEqual(
      Array(6).fill('missing'),
    );
  });
});

/** A closed edition with the sums of its answers. */
async function closed() {
  const ports = await aFieldwork('closed');
  await rebuild('tiny', ports);
  return ports;
}

/** Erases the answers of some units, as people may ask for after the closing. */
async function erase(ports: Awaited<ReturnType<typeof closed>>, ...ids: readonly string[]) {
  for (const id of ids) await eraseResponse('tiny', id, { ...ports, drafts: memoryDrafts() });
  await rebuild('tiny', ports);
}

const changes = { nb: 'Svar er slettet.', nn: 'Svar er sletta.', en: 'Answers were erased.' };
const correctionOf = (replaces: string): Publication => ({ kind: 'correction', replaces, changes });

describe('makeRelease', () => {
  test('freezes a closed edition, and finds the same release again', async () => {
    const ports = await closed();

    const first = await makeRelease('tiny', 'test', ports);
    ports.clock.set('2026-11-03T09:00:00Z');
    const second = await makeRelease('tiny', 'test', ports);

    expect(first).toMatchObject({
      kind: 'released',
      record: { number: 1, madeAt: '2026-11-02T09:00:00.000Z', publication: { kind: 'final' } },
    });
    expect(second).toEqual(first);
  });

  test('has the figures of the answers, and remembers what it may not tell', async () => {
    const ports = await closed();
    const made = await makeRelease('tiny', 'test', ports);
    if (made.kind !== 'released') throw new Error(made.kind);

    const release = await ports.releases.open(made.record.id);
    const country = release.domains.find(({ id }) => id === 'country');
    expect(country?.figures.innovated).toMatchObject({ kind: 'shown', base: 42 });
    expect(JSON.stringify(release)).not.toContain('revisions');
    expect(await ports.backgrounds.find(made.record.id)).toMatchObject({
      revisions: { '4201#education': 7, '4201#health': 7 },
      groups: expect.objectContaining({ 'municipality|education|42': expect.any(String) }),
    });
  });

  test('computes the same fingerprint in a dry run, from the answers alone, and stores nothing', async () => {
    const ports = await closed();
    const wrong = await aFieldwork('closed');
    await wrong.blockSums.replace(blockOf('4201'), { counts: { respondents: 1 }, revisions: 1 });

    const dry = await makeRelease('tiny', 'test', wrong, { isDryRun: true });

    expect(await wrong.releases.list('tiny')).toEqual([]);
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

    expect(outcome).toMatchObject({
      kind: 'not-reconciled',
      differences: Array(6).fill({ kind: 'missing' }),
    });
    expect(await ports.releases.list('tiny')).toEqual([]);
  });

  test('refuses answers from outside the frame with the list of what is wrong, and stores nothing', async () => {
    const ports = await closed();
    const questionnaire = { id: 'tiny', version: '2026.1' };
    const stray = { responseId: 'nobody', revision: 1, questionnaire, receipts: [] };
    const answers = tinyAnswers('yes', ['staff'], 'much');
    await ports.responses.write({ ...stray, block: blockOf('4201'), answers }, 0);
    const abroad = { ...blockOf('4201'), authority: '4299' };
    await ports.responses.write({ ...stray, responseId: 'abroad', block: abroad, answers }, 0);
    await aggregateBlock(blockOf('4201'), ports);
    await aggregateBlock(abroad, ports);

    const outcome = await makeRelease('tiny', 'test', ports);

    expect(outcome).toMatchObject({ kind: 'input-refused' });
    expect(outcome.kind === 'input-refused' && outcome.problems.map(({ code }) => code).toSorted()).toEqual([
      'outside-frame',
      'stray-response',
      'stray-response',
    ]);
    expect(await ports.releases.list('tiny')).toEqual([]);
  });

  test('says so when there is no such edition', async () => {
    const ports = await aFieldwork('closed');

    await expect(makeRelease('2018', 'test', ports)).rejects.toThrow(UnknownEditionError);
  });
});

describe('publications of an edition', () => {
  test('are a preliminary and a final one, and then corrections of the current one', async () => {
    const ports = await closed();
    const make = (publication: Publication) => makeRelease('tiny', 'test', ports, { publication });

    const preliminary = await make({ kind: 'preliminary' });
    const final = await make({ kind: 'final' });
    if (preliminary.kind !== 'released' || final.kind !== 'released') throw new Error('Nothing was released');
    await erase(ports, '4201-0', '4201-1');

    expect(await make({ kind: 'final' })).toEqual({ kind: 'not-published', reason: 'already-final' });
    expect(await make({ kind: 'preliminary' })).toMatchObject({ kind: 'not-published' });
    expect(await make(correctionOf(preliminary.record.id))).toEqual({
      kind: 'not-published',
      reason: 'not-current',
    });
    expect(await make(correctionOf(final.record.id))).toMatchObject({
      kind: 'released',
      record: { number: 3, publication: { kind: 'correction', replaces: final.record.id } },
    });
  });

  test('keep a figure until enough answers have changed, and say from which release it is', async () => {
    const ports = await closed();
    const first = await makeRelease('tiny', 'test', ports);
    if (first.kind !== 'released') throw new Error(first.kind);
    const figureIn = async (id: string) =>
      (await ports.releases.open(id)).domains.find((domain) => domain.id === 'country')?.figures.innovated;
    const before = await figureIn(first.record.id);

    await erase(ports, '4201-1');
    const second = await makeRelease('tiny', 'test', ports, { publication: correctionOf(first.record.id) });
    if (second.kind !== 'released') throw new Error(second.kind);

    expect(await figureIn(second.record.id)).toEqual({ ...before, asOf: first.record.id });
  });

  test.each([
    ['answers of two sectors', [1, 2, 11, 12]],
    // What only some were asked is then of fewer than five in one sector, while the other stays as it was.
    ['answers of one sector', [1, 2, 3, 4]],
  ])('keep the weighting groups of the first when %s are erased', async (_name, erased) => {
    const ports = await closed();
    const first = await makeRelease('tiny', 'test', ports, { publication: { kind: 'preliminary' } });
    if (first.kind !== 'released') throw new Error(first.kind);
    await erase(ports, ...['4201', '4202', '4203'].flatMap((code) => erased.map((i) => `${code}-${i}`)));
    const second = await makeRelease('tiny', 'test', ports);
    if (second.kind !== 'released') throw new Error(second.kind);

    const groupsOf = async (id: string) => (await ports.backgrounds.find(id))?.groups;
    expect(await groupsOf(second.record.id)).toEqual(await groupsOf(first.record.id));
  });

  test('are refused when what protected the earlier one is gone', async () => {
    const ports = await closed();
    await makeRelease('tiny', 'test', ports, { publication: { kind: 'preliminary' } });

    const making = makeRelease('tiny', 'test', { ...ports, backgrounds: memoryBackgrounds() });

    await expect(making).rejects.toThrow(MissingBackgroundError);
  });
});

describe('a stored release', () => {
  test('comes out again from answers and frame alone, whatever came after it', async () => {
    const ports = await closed();
    await makeRelease('tiny', 'one', ports, { publication: { kind: 'preliminary' } });
    await makeRelease('tiny', 'two', ports);
    const blind = { ...ports, blockSums: memoryBlockSums() };

    expect(await reproduceRelease('tiny', '1', blind)).toMatchObject({ kind: 'same', record: { number: 1 } });
    expect(await reproduceRelease('tiny', '2', blind)).toMatchObject({ kind: 'same', record: { number: 2 } });
    expect(await reproduceRelease('tiny', '3', blind)).toEqual({ kind: 'unknown-release' });
  });

  test('that answers no longer give is told apart, and where', async () => {
    const ports = await closed();
    await makeRelease('tiny', 'test', ports);
    expect((await reconcileEdition('tiny', ports)).release).toMatchObject({ kind: 'same' });

    await erase(ports, '4201-0');
    const { differences, release } = await reconcileEdition('tiny', ports);

    expect(differences).toEqual([]);
    expect(release).toMatchObject({ kind: 'different', record: { number: 1 } });
    const words = release?.kind === 'different' ? release.differences.join('\n') : '';
    expect(words).toMatch(/domain, country, figures, innovated, base: 42 and 41/);
  });
});

describe('an earlier edition', () => {
  const old = anEdition(
    {
      id: 'old',
      opensAt: '2024-09-14T08:00:00+02:00',
      closesAt: '2024-10-30T16:00:00+01:00',
      releaseAt: '2025-02-09T08:00:00+01:00',
    },
    'closed',
  );

  test('is what figures are compared with over time, where it showed them', async () => {
    const ports = { ...(await closed()), editions: memoryEditions(old, anEdition({}, 'closed')) };
    await answerAll(ports, 'old', /[0156]$/);
    await rebuild('old', ports);
    const then = await makeRelease('old', 'test', ports);
    const now = await makeRelease('tiny', 'test', ports);
    if (then.kind !== 'released' || now.kind !== 'released') throw new Error('Nothing was released');

    const country = async (id: string) =>
      (await ports.releases.open(id)).domains.find((domain) => domain.id === 'country');
    const before = await country(then.record.id);
    const after = await country(now.record.id);

    expect(before?.trend.innovated ?? []).toEqual([]);
    expect(after?.trend.innovated).toMatchObject([
      {
        kind: 'compared',
        edition: 'old',
        value: before?.figures.innovated?.kind === 'shown' ? before.figures.innovated.share : undefined,
      },
    ]);
    expect(await reproduceRelease('tiny', '1', ports)).toMatchObject({ kind: 'same' });
  });

  test('that was never released, or of another instrument, is not', async () => {
    const ports = await closed();
    const instrument = { id: 'chief-executive', unit: 'organisation' } as const;
    const others = [
      old,
      anEdition({ ...old.plan, id: 'chiefs', instrument }, 'closed'),
      anEdition({}, 'closed'),
    ];
    const made = await makeRelease('tiny', 'test', { ...ports, editions: memoryEditions(...others) });
    if (made.kind !== 'released') throw new Error(made.kind);

    const { domains } = await ports.releases.open(made.record.id);
    expect(domains.flatMap(({ trend }) => Object.values(trend).flat())).toEqual([]);
  });
});
