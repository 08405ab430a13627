import { sumNames } from '../aggregation/sum-names.ts';
import { countOf, type Sums, totalOf } from '../aggregation/sums.ts';
import type { EditionPlan } from '../edition/edition.ts';
import type { FrameCount } from '../edition/unit.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { findSuccession, type Register } from '../register/register.ts';
import type { InputProblem } from './input-problem.ts';
import type { SummedBlock, TableInput } from './table-of.ts';
import { knownCodes } from './todays-map.ts';

/**
 * Everything that is wrong between frame, sums, plan and register, in order; nothing may be released from an
 * input that has any of it. Given all blocks of the edition, whatever authority and sector they are of.
 *
 * `year`: the structure of municipalities that an earlier edition was made in; today's when left out.
 */
export function checkReleaseInput(
  { plan, questionnaire, register, frame, blocks }: TableInput & { readonly plan: EditionPlan },
  year?: number,
): readonly InputProblem[] {
  if (!frame.some(({ units }) => units > 0)) return [{ code: 'no-units' }];
  return [
    ...authoritiesOf(frame, register, year),
    ...sectorsOf(frame, plan),
    ...unitsOf(frame),
    ...cellsOf(frame, blocks, questionnaire),
  ];
}

function authoritiesOf(
  frame: readonly FrameCount[],
  register: Register,
  year?: number,
): readonly InputProblem[] {
  const known = knownCodes(register, year);
  return inOrder(Map.groupBy(frame, ({ authority }) => authority)).flatMap(
    ([authority, own]): InputProblem[] => {
      if (known.has(authority)) return [];
      const units = own.reduce((sum, count) => sum + count.units, 0);
      if (year !== undefined) return [{ code: 'unknown-authority', authority, units, year }];
      const succession = findSuccession(register, authority);
      if (succession === undefined) return [{ code: 'unknown-authority', authority, units }];
      const { lastYear } = succession;
      const successors = succession.successors.map(({ code }) => code);
      return [{ code: 'replaced-authority', authority, units, lastYear, successors }];
    },
  );
}

function sectorsOf(frame: readonly FrameCount[], plan: EditionPlan): readonly InputProblem[] {
  const planned = new Set(plan.sectors.map(({ id }) => id));
  const asked = new Set(frame.filter(({ units }) => units > 0).map(({ sector }) => sector));
  const unknown = [...new Set(frame.map(({ sector }) => sector))].filter((sector) => !planned.has(sector));
  return [
    ...unknown.toSorted().map((sector) => ({ code: 'unknown-sector', sector }) as const),
    ...[...planned]
      .filter((sector) => !asked.has(sector))
      .map((sector) => ({ code: 'empty-sector', sector }) as const),
  ];
}

function unitsOf(frame: readonly FrameCount[]): readonly InputProblem[] {
  return inOrder(Map.groupBy(frame, cellName)).flatMap(([, own]): InputProblem[] => {
    const { authority, sector } = own[0] as FrameCount;
    const bad = own.find(({ units }) => !Number.isSafeInteger(units) || units < 0);
    return bad === undefined ? [] : [{ code: 'bad-units', authority, sector, units: bad.units }];
  });
}

function cellsOf(
  frame: readonly FrameCount[],
  blocks: readonly SummedBlock[],
  questionnaire: Questionnaire,
): readonly InputProblem[] {
  const names = sumNames(questionnaire);
  const units = new Map<string, number>();
  for (const count of frame) units.set(cellName(count), (units.get(cellName(count)) ?? 0) + count.units);
  return inOrder(Map.groupBy(blocks, ({ block }) => cellName(block))).flatMap(
    ([name, own]): InputProblem[] => {
      const { authority, sector } = (own[0] as SummedBlock).block;
      const place = { authority, sector };
      const broken = own.flatMap(({ counts }) =>
        Object.keys(counts).filter((key) => !Number.isSafeInteger(counts[key]) || Number(counts[key]) < 0),
      );
      if (broken.length > 0) {
        const wrong = [...new Set(broken)].toSorted();
        return wrong.map((key) => ({ code: 'impossible-sum', name: key, ...place }));
      }
      const sums = totalOf(own);
      const respondents = countOf(sums, 'respondents');
      const answers = respondents + countOf(sums, 'break-off');
      const known = units.get(name);
      // A block that everything was erased from is no answer from outside.
      if (known === undefined || known === 0) {
        return answers === 0 ? [] : [{ code: 'outside-frame', ...place, respondents: answers }];
      }
      return [
        ...(answers > known ? [{ code: 'more-than-units', ...place, answers, units: known } as const] : []),
        ...faultsOfSums(sums, names, questionnaire).map((fault) => ({ ...fault, ...place })),
      ];
    },
  );
}

type SumFault = { readonly code: 'unknown-sum' | 'impossible-sum'; readonly name: string };

/** Names that are not the questionnaire's, and counts above what they are a part of. */
function faultsOfSums(
  sums: Sums,
  names: ReadonlySet<string>,
  { indicators, measures, indices }: Questionnaire,
): readonly SumFault[] {
  const count = (name: string) => countOf(sums, name);
  const respondents = count('respondents');
  const exceeded = [
    ['respondents', count('complete') + count('partial')] as const,
    ...indicators.flatMap(({ id }) => [
      [`${id}.~asked`, respondents] as const,
      [`${id}.~holds`, count(`${id}.~asked`)] as const,
    ]),
    ...[...measures, ...indices].map(({ id }) => [`${id}.~base`, respondents] as const),
  ].filter(([name, most]) => count(name) > most);
  return [
    ...Object.keys(sums.counts)
      .toSorted()
      .filter((name) => !names.has(name))
      .map((name) => ({ code: 'unknown-sum', name }) as const),
    ...exceeded.map(([name]) => ({ code: 'impossible-sum', name }) as const),
  ];
}

function cellName({ authority, sector }: { readonly authority: string; readonly sector: string }): string {
  return `${authority}#${sector}`;
}

/** By code unit, so that a list of problems is the same on every machine. */
function inOrder<T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
