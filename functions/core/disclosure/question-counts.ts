import type { FigureState, TableQuestion, TableStatistic } from '../release/table.ts';
import { sumsOf } from './domain-map.ts';
import { stateThen } from './protect-figures.ts';
import type { Protection } from './protection.ts';

/** Everything about one question that its distributions are protected by. */
export interface QuestionCounts {
  readonly question: TableQuestion;
  /** Answers by option number and domain. */
  readonly byOption: readonly Float64Array[];
  /** All answers by domain, "don't know" among them. */
  readonly answered: Float64Array;
  /** Statistics about the same answers, with their states by domain; of an older figure that stays, the one it had. */
  readonly linked: readonly (readonly [TableStatistic, readonly FigureState[]])[];
}

export function questionCountsOf(
  { map, table, earlier }: Protection,
  question: TableQuestion,
  figures: ReadonlyMap<TableStatistic, readonly FigureState[]>,
): QuestionCounts {
  const asFirstTold = (statistic: TableStatistic) => (state: FigureState, domain: number) =>
    state === 'kept' ? stateThen({ earlier }, statistic, map.ids[domain] as string) : state;
  const byOption = question.options.map((option) =>
    sumsOf(
      map,
      table.cells.map((cell) => cell.options.get(question.id)?.get(option) ?? 0),
    ),
  );
  return {
    question,
    byOption,
    answered: Float64Array.from(map.ids, (_id, domain) =>
      byOption.reduce((sum, counts) => sum + (counts[domain] as number), 0),
    ),
    linked: [...figures]
      .filter(([{ source }]) => source?.question === question.id)
      .map(([statistic, states]) => [statistic, states.map(asFirstTold(statistic))] as const),
  };
}

/** Answers with one of the options. */
export function countIn(
  { question, byOption }: QuestionCounts,
  options: Iterable<string>,
  domain: number,
): number {
  let count = 0;
  for (const option of options) count += byOption[question.options.indexOf(option)]?.[domain] ?? 0;
  return count;
}
