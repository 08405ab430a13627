import { readJsonFile } from '../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import { type Questionnaire, QuestionnaireSchema } from '../../functions/core/questionnaire/questionnaire.ts';
import { type Random, randomFrom, wholeBetween } from '../../functions/core/random.ts';
import { type Authority, findAuthority, type Register } from '../../functions/core/register/register.ts';
import { benchmarksOf } from '../../functions/core/release/benchmarks.ts';
import type { MeanFigure } from '../../functions/core/release/domain.ts';
import type { Domain, Figure, Release } from '../../functions/core/release/release.ts';
import { gradeOf } from '../../functions/core/statistics/grade.ts';
import { wilsonInterval } from '../../functions/core/statistics/wilson.ts';
import { NOTHING_ELSE, RELEASE_FRAME, shown } from './release-parts.ts';

/** The register of the checkout, read once. */
export const REGISTER: Register = loadRegister();

/** The questionnaire of 2026. */
export const QUESTIONNAIRE: Questionnaire = QuestionnaireSchema.parse(
  readJsonFile(`${import.meta.dirname}/../../data/questionnaires/unit-leader-2026.json`),
);

/** @throws TypeError for a code that the register lacks */
export function authorityOf(code: string): Authority {
  const authority = findAuthority(REGISTER, code);
  if (authority === undefined) throw new TypeError(`no authority ${code}`);
  return authority;
}

/** How many answered of how many: what a sample release makes figures for. */
export interface Turnout {
  readonly units: number;
  readonly respondents: number;
}

/**
 * A release with made-up figures for some authorities and for the groups they are compared with, the same for
 * the same arguments. Like a real one in its shapes: small bases withheld, counts near none or all as bands,
 * groups that are surer.
 */
export function sampleRelease(
  turnouts: Readonly<Record<string, Turnout>>,
  options: { readonly questionnaire?: Questionnaire; readonly synthetic?: boolean } = {},
): Release {
  const questionnaire = options.questionnaire ?? QUESTIONNAIRE;
  const groups = new Map(
    Object.keys(turnouts)
      .flatMap((code) => benchmarksOf(authorityOf(code)))
      .map((benchmark) => [benchmark.domain, benchmark.kind]),
  );
  return {
    ...RELEASE_FRAME,
    edition: {
      id: '2026',
      title: {
        nb: 'Innovasjonsbarometeret 2026',
        nn: 'Innovasjonsbarometeret 2026',
        en: 'Innovation Barometer 2026',
      },
      closedAt: '2026-10-30T16:00:00+01:00',
      instrument: { id: 'unit-leader', unit: 'unit' },
    },
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    register: REGISTER.version,
    synthetic: options.synthetic ?? true,
    codeVersion: 'sample',
    domains: [
      ...[...groups].map(([id, kind]) => groupDomain(id, kind, questionnaire)),
      ...Object.entries(turnouts).map(([code, turnout]) => authorityDomain(code, turnout, questionnaire)),
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const SIZES: Readonly<Record<string, number>> = {
  country: 5_000,
  'county-authorities': 240,
  county: 210,
  'kostra-group': 310,
};

function groupDomain(
  id: string,
  kind: Exclude<Domain['kind'], 'authority'>,
  questionnaire: Questionnaire,
): Domain {
  const respondents = SIZES[kind] ?? 100;
  return {
    id,
    kind,
    participation: { kind: 'shown', units: Math.round(respondents * 2.6), respondents },
    figures: figures(id, respondents, questionnaire, (share, base): Figure => {
      const { low, high } = wilsonInterval(share, base * 1.5, 1.96);
      return shown(share, round4(low), round4(high), base);
    }),
    ...NOTHING_ELSE,
    means: means(id, respondents, questionnaire),
  };
}

function authorityDomain(
  code: string,
  { units, respondents }: Turnout,
  questionnaire: Questionnaire,
): Domain {
  if (respondents < 5)
    return {
      id: code,
      kind: 'authority',
      participation: { kind: 'withheld', units },
      figures: {},
      ...NOTHING_ELSE,
    };
  const fpc = units === respondents ? Number.POSITIVE_INFINITY : 1 / (1 - respondents / units);
  return {
    id: code,
    kind: 'authority',
    participation: { kind: 'shown', units, respondents },
    ...NOTHING_ELSE,
    means: means(code, respondents, questionnaire),
    figures: figures(code, respondents, questionnaire, (share, base, isFiltered): Figure => {
      if (base < 5 || (isFiltered && respondents - base < 3)) return { kind: 'withheld' };
      const holds = Math.round(share * base);
      if (holds < 3) return { kind: 'few', atMost: 2, base };
      if (base - holds < 3) return { kind: 'nearly-all', atMost: 2, base };
      // Where weights differ, the share is not that of the plain count.
      const weighted = respondents > 20 ? share : holds / base;
      const { low, high } = wilsonInterval(weighted, base * fpc, 1.96);
      return shown(round4(weighted), round4(low), round4(high), base);
    }),
  };
}

/** Of all that answered; of those among whom a share is asked, so many are left. */
const INNOVATIVE = 0.74;
const SOME_OF_THEM = 0.45;

/** Shares that lie where a country's do, and move a little from place to place. */
function figures(
  place: string,
  respondents: number,
  questionnaire: Questionnaire,
  figure: (share: number, base: number, isFiltered: boolean) => Figure,
): Record<string, Figure> {
  const [first] = questionnaire.indicators;
  const amongMost = questionnaire.indicators.findLast(({ theme }) => theme === 'value')?.among?.en;
  return Object.fromEntries(
    questionnaire.indicators.map((indicator) => {
      const everywhere = indicator === first ? INNOVATIVE : 0.12 + randomFrom(indicator.id)() * 0.7;
      const here: Random = randomFrom(`${place} ${indicator.id}`);
      const spread = wholeBetween(here, -100, 100) / (respondents < 60 ? 700 : 1_500);
      const share = Math.min(0.99, Math.max(0.01, everywhere + spread));
      const among = indicator.among?.en;
      const part = among === undefined ? 1 : among === amongMost ? INNOVATIVE : SOME_OF_THEM;
      return [indicator.id, figure(round4(share), Math.round(respondents * part), among !== undefined)];
    }),
  );
}

/** Means in the upper half of their scales, surer the more answer; withheld below ten. */
function means(
  place: string,
  respondents: number,
  { measures, indices }: Questionnaire,
): Record<string, MeanFigure> {
  const scales = [...measures, ...indices.map(({ id }) => ({ id, scale: { low: 0, high: 100 } }))];
  return Object.fromEntries(
    scales.map(({ id, scale }): [string, MeanFigure] => {
      if (respondents < 10) return [id, { kind: 'withheld' }];
      const width = scale.high - scale.low;
      const mean = scale.low + width * (0.5 + wholeBetween(randomFrom(`${place} ${id}`), 0, 300) / 1_000);
      const half = width / Math.sqrt(respondents) / 2;
      const interval = { low: Math.max(scale.low, mean - half), high: Math.min(scale.high, mean + half) };
      return [id, { kind: 'shown', mean, ...interval, base: respondents, grade: gradeOf(interval, scale) }];
    }),
  );
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
