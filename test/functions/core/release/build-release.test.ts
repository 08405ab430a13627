import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Authority } from '../../../../functions/core/register/register.ts';
import { buildRelease, type ReleaseInput } from '../../../../functions/core/release/build-release.ts';
import { canonicalJson } from '../../../../functions/core/release/canonical-json.ts';
import { ReleaseSchema } from '../../../../functions/core/release/release.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { tinySurvey } from '../../../support/tiny-survey.ts';

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

const municipality = (code: string, kostraGroup = 'EKG01'): Authority => ({
  code,
  kind: 'municipality',
  name: `Place ${code}`,
  nameNorwegian: `Place ${code}`,
  displayName: `Place ${code}`,
  formalName: `Place ${code} kommune`,
  county: code.slice(0, 2),
  countyName: 'County',
  region: 'Region',
  kostraGroup,
  population: 1000,
  writtenForm: 'nb',
  organisationNumber: '123456789',
});

/** Respondents of one sector: how many innovated, of how many, of how many units. */
const cell = (authority: string, sector: string, innovated: number, respondents: number, units: number) => ({
  frame: { authority, sector, units },
  sums: {
    authority,
    sector,
    counts: { respondents, 'innovated.~asked': respondents, 'innovated.~holds': innovated },
  },
});

const input = (...cells: ReturnType<typeof cell>[]): ReleaseInput => ({
  plan: anEdition({}, 'closed').plan,
  closedAt: '2026-10-30T15:00:00.000Z',
  questionnaire: tinySurvey,
  register: {
    version: '2024',
    authorities: ['4201', '4202', '4203', '4301'].map((code) => municipality(code)),
    successions: [],
  },
  frame: cells.map((c) => c.frame),
  sums: cells.map((c) => c.sums),
  codeVersion: 'test',
});

const release = (given: ReleaseInput) => buildRelease(given, fingerprint);
const domain = (given: ReleaseInput, id: string) => release(given).domains.find((d) => d.id === id);

const cells = [
  cell('4201', 'education', 6, 10, 20),
  cell('4202', 'education', 5, 10, 20),
  cell('4203', 'education', 4, 8, 10),
  cell('4301', 'education', 1, 3, 6),
];

describe('buildRelease', () => {
  test('gives an authority its own share, interval and participation', () => {
    const own = domain(input(...cells), '4201');

    expect(own?.participation).toEqual({ kind: 'shown', units: 20, respondents: 10 });
    // 6 of 10 of 20: effective base 10 / (1 - 1/2) = 20; Wilson for 0.6 and 20.
    expect(own?.figures.innovated).toEqual({
      kind: 'shown',
      share: 0.6,
      low: 0.3866,
      high: 0.7812,
      base: 10,
    });
  });

  test('weighs the sectors of an authority', () => {
    const own = domain(
      input(cell('4201', 'education', 6, 10, 20), cell('4201', 'health', 4, 5, 40), ...cells.slice(1)),
      '4201',
    );

    // (20 × 0.6 + 40 × 0.8) / 60 = 0.7333
    expect(own?.figures.innovated).toMatchObject({ kind: 'shown', share: 0.7333, base: 15 });
  });

  test('says nothing of an authority with fewer than five answers', () => {
    const own = domain(input(...cells), '4301');

    expect(own).toEqual({
      id: '4301',
      kind: 'authority',
      participation: { kind: 'withheld', units: 6 },
      figures: {},
    });
  });

  test('gives groups coarsely: whole percent, bases in tens', () => {
    const country = domain(input(...cells), 'country');

    expect(country?.participation).toEqual({ kind: 'shown', units: 56, respondents: 30 });
    expect(country?.figures.innovated).toMatchObject({ kind: 'shown', share: 0.52, base: 30 }); // 16 of 31
  });

  test('shows no group that one authority dominates, or of fewer than three', () => {
    expect(domain(input(...cells), 'county-43')?.participation.kind).toBe('withheld');
    expect(domain(input(...cells), 'county-42')?.participation.kind).toBe('shown');
    const dominated = input(cell('4201', 'education', 20, 40, 60), ...cells.slice(1));
    expect(domain(dominated, 'county-42')?.figures).toEqual({});
  });

  test('parses by its own schema, and has no number beside what is withheld', () => {
    const artefact = release(input(...cells));

    expect(ReleaseSchema.parse(JSON.parse(canonicalJson(artefact)))).toEqual(artefact);
  });

  test('is the same whatever order the store gives its cells in', () => {
    const given = input(...cells, cell('4201', 'health', 4, 7, 9), cell('4202', 'health', 3, 6, 11));
    const expected = canonicalJson(release(given));
    fc.assert(
      fc.property(fc.shuffledSubarray(given.frame as [], { minLength: 6 }), (frame) => {
        expect(canonicalJson(release({ ...given, frame, sums: given.sums.toReversed() }))).toBe(expected);
      }),
    );
  });

  test('does not change for others when an authority is added that nobody asked about', () => {
    const before = release(input(...cells));
    const after = release(input(...cells, cell('9999', 'education', 9, 9, 9)));

    expect(after.domains).toEqual(before.domains);
  });

  test('differs in its input fingerprint when one answer differs', () => {
    const changed = [cell('4201', 'education', 7, 10, 20), ...cells.slice(1)];

    expect(release(input(...changed)).input).not.toBe(release(input(...cells)).input);
  });
});
