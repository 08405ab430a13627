import type { ClassesState, FigureState, TableStatistic } from '../release/table.ts';
import { protectDistribution } from './protect-distribution.ts';
import { protectFigures } from './protect-figures.ts';
import type { ParticipationState } from './protect-participation.ts';
import type { Protection } from './protection.ts';
import { questionCountsOf } from './question-counts.ts';

/** States by number of domain. */
export interface ProtectedAnswers {
  readonly figures: ReadonlyMap<TableStatistic, readonly FigureState[]>;
  /** By question. */
  readonly classes: ReadonlyMap<string, readonly ClassesState[]>;
}

/**
 * Every statistic by itself, then every question's distributions together with the figures of the same answers.
 * Where figures of one question give something away among themselves, some are withheld and the question's are
 * settled again.
 */
export function protectAnswers(
  protection: Protection,
  participation: readonly ParticipationState[],
): ProtectedAnswers {
  const { statistics, questions = [] } = protection.table;
  const figures = new Map(
    statistics.map((statistic) => [statistic, protectFigures(protection, participation, statistic)]),
  );
  const classes = new Map<string, readonly ClassesState[]>();
  for (const question of questions) {
    const withheld = new Set<number>();
    for (let before = -1; before < withheld.size; ) {
      before = withheld.size;
      const counts = questionCountsOf(protection, question, figures);
      classes.set(question.id, protectDistribution(protection, participation, counts, withheld));
      if (withheld.size === before) break;
      for (const [statistic] of counts.linked)
        figures.set(statistic, protectFigures(protection, participation, statistic, withheld));
    }
  }
  return { figures, classes };
}
