import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PdfContent, Printer, PrintSession } from '../../../functions/ports/reports.ts';
import { type ReportNeeds, reportRenderer } from '../../../functions/reports/render-report.ts';
import { orderOf, realPrinter, reportWorld } from '../../support/report-world.ts';
import { sampleRelease } from '../../support/sample-release.ts';
import { RELEASE_FACTS } from '../../support/sample-report.ts';

const RELEASE = sampleRelease({
  '0301': { units: 900, respondents: 402 },
  '1151': { units: 6, respondents: 3 },
  '4222': { units: 14, respondents: 9 },
  '5540': { units: 19, respondents: 19 },
  '46': { units: 80, respondents: 40 },
});

describe('a report from a release to the shelf', () => {
  let session: PrintSession;
  beforeAll(async () => {
    session = await realPrinter().open();
  });
  afterAll(() => session.close());

  test.each([
    ['a municipality with few answers', '4222', 'nb'],
    ['one with many, that is like no other', '0301', 'nn'],
    ['one whose own figures are withheld', '1151', 'nn'],
    ['one that was not asked', '3401', 'nb'],
    ['one with three names, where everybody answered', '5540', 'en'],
    ['a county authority', '46', 'nn'],
  ] as const)('is printed, read back and stored for %s', async (_, authority, language) => {
    const { needs, shelf } = reportWorld(RELEASE);
    const order = orderOf(authority, language);

    const outcome = await reportRenderer(needs)(order, session);

    expect(outcome).toMatchObject({
      kind: 'stored',
      key: expect.stringMatching(/^reports\/[0-9a-f]{64}\.pdf$/),
    });
    if (outcome.kind !== 'stored') return;
    expect(outcome.pages).toBe(12);
    expect(outcome.bytes).toBeLessThan(150_000);
    expect(shelf.get(outcome.key)?.byteLength).toBe(outcome.bytes);
    expect(await needs.reports.find(RELEASE_FACTS.id, authority, language)).toEqual({
      ...order,
      ...outcome,
      at: '2027-01-04T10:00:00.000Z',
    });
  });

  test('is not printed a second time, and needs no browser for that', async () => {
    const { needs, shelf } = reportWorld(RELEASE);
    const first = await reportRenderer(needs)(orderOf('4222'), session);
    const noBrowser: PrintSession = {
      print: () => Promise.reject(new Error('a browser was started')),
      close: async () => {},
    };

    const second = await reportRenderer(needs)(orderOf('4222'), noBrowser);

    expect(second).toEqual({ kind: 'skipped', key: 'key' in first && first.key });
    expect(shelf.size).toBe(1);
  });

  test('is printed again when it is gone from the shelf, and is the same file', async () => {
    const { needs, shelf } = reportWorld(RELEASE);
    const render = reportRenderer(needs);
    const first = await render(orderOf('4222'), session);
    const [pdf] = shelf.values();
    shelf.clear();

    expect(await render(orderOf('4222'), session)).toEqual(first);
    expect(Buffer.compare([...shelf.values()][0] as Uint8Array, pdf as Uint8Array)).toBe(0);
  });

  test('has another key for another release, language or engine', async () => {
    const { needs } = reportWorld(RELEASE);
    const keyOf = async (from: ReportNeeds, language: 'nb' | 'nn' = 'nb') => {
      const outcome = await reportRenderer(from)(orderOf('4222', language), session);
      return outcome.kind === 'failed' ? outcome.reason : outcome.key;
    };
    const other = sampleRelease({ '4222': { units: 15, respondents: 9 } });
    const newer: Printer = { ...needs.printer, engine: 'another' };

    const keys = await Promise.all([
      keyOf(needs),
      keyOf(needs, 'nn'),
      keyOf(reportWorld(other).needs),
      keyOf({ ...reportWorld(RELEASE).needs, printer: newer }),
    ]);

    expect(new Set(keys).size).toBe(4);
  });
});

describe('a report that cannot be made', () => {
  const printing: PrintSession = { print: async () => Buffer.from('%PDF'), close: async () => {} };
  const failing: PrintSession = {
    print: () => Promise.reject(new RangeError('paper jam')),
    close: async () => {},
  };

  const fail = async (changes: Partial<ReportNeeds>, session = printing, authority = '4222') => {
    const { needs, shelf } = reportWorld(RELEASE);
    const outcome = await reportRenderer({ ...needs, ...changes })(orderOf(authority), session);
    const record = await needs.reports.find(RELEASE_FACTS.id, authority, 'nb');
    expect(shelf.size).toBe(0);
    expect(outcome.kind).toBe('failed');
    expect(record).toMatchObject({ kind: 'failed', reason: 'reason' in outcome && outcome.reason });
    return outcome.kind === 'failed' ? outcome.reason : '';
  };
  const reading = (...pages: readonly string[]) => ({
    reader: { read: async (): Promise<PdfContent> => ({ pages }) },
  });

  test('is recorded with its reason when it cannot be printed', async () => {
    expect(await fail({}, failing)).toBe('RangeError: paper jam');
  });

  test('is not stored when the file does not say what it should', async () => {
    const reason = await fail(reading('Side 1', 'Side 2', 'Side 3', 'Side 4'));

    expect(reason).toMatch(
      /^ReadBackError: the finished file departs from the report in \d+ places: page 2, /,
    );
  });

  test('is not stored when the file cannot be read', async () => {
    expect(await fail({})).toMatch(/^UnreadablePdfError/);
  });

  test('is recorded when the release or the authority is not known', async () => {
    const { needs } = reportWorld(RELEASE);

    expect(await fail({}, printing, '9999')).toMatch(/^UnknownAuthorityError/);
    expect(await fail({ releases: { ...needs.releases, list: async () => [] } })).toMatch(
      /^UnknownReleaseError/,
    );
  });

  test('is tried afresh by the next order', async () => {
    const { needs } = reportWorld(RELEASE);
    let isDown = true;
    const render = reportRenderer({
      ...needs,
      releases: {
        ...needs.releases,
        open: async () => {
          if (isDown) throw new Error('no connection');
          return RELEASE;
        },
      },
    });
    expect(await render(orderOf('4222'), failing)).toMatchObject({ reason: 'Error: no connection' });
    isDown = false;

    expect(await render(orderOf('4222'), failing)).toMatchObject({ reason: 'RangeError: paper jam' });
  });
});
