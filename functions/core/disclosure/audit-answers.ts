import type { ClassesState, FigureState, Pattern, ReleaseTable } from '../release/table.ts';
import { answerFunctionsOf, classesIn, spanOf } from './answer-functions.ts';
import { findLeaks } from './distribution-leaks.ts';
import type { EarlierRelease } from './earlier.ts';
import type { Leak } from './leak.ts';
import type { DisclosureLimits } from './limits.ts';
import { protectionOf } from './protection.ts';
import { countIn, questionCountsOf } from './question-counts.ts';

/** What the distributions of a pattern give away, together with the figures about the same answers. */
export function auditAnswers(
  table: ReleaseTable,
  pattern: Pattern,
  limits: DisclosureLimits,
  earlier: readonly EarlierRelease[],
): readonly Leak[] {
  const protection = protectionOf(table, limits, earlier);
  const { map } = protection;
  const statesOf = (statistic: string) =>
    map.ids.map((id): FigureState => pattern.figures.get(id)?.get(statistic) ?? 'withheld');
  const figures = new Map(table.statistics.map((statistic) => [statistic, statesOf(statistic.id)]));
  return (table.questions ?? []).flatMap((question) => {
    const counts = questionCountsOf(protection, question, figures);
    const functions = answerFunctionsOf(question);
    const states = map.ids.map((id): ClassesState => pattern.classes.get(id)?.get(question.id) ?? 'withheld');
    const leak = (kind: Leak['kind'], domain: number): Leak => ({
      ...{ kind, what: 'answers', domain: map.ids[domain] as string, of: question.id },
    });
    const wrong = [...states.entries()].filter(([domain, state]) => {
      const classes = classesIn(state);
      if (classes.length === 0) return false;
      if (pattern.participation.get(map.ids[domain] as string) !== 'shown') return true;
      const options = classes.flat();
      if (new Set(options).size < options.length) return true;
      const base = countIn(counts, options, domain);
      const isSmall = (count: number) => count < limits.minCategory;
      const told = spanOf(functions.ofClasses(classes));
      const tellsFigure = counts.linked.some(
        ([statistic, own]) => own[domain] !== 'shown' && told.has(functions.value(statistic)),
      );
      const tellsFew = classes.some((names) => isSmall(countIn(counts, names, domain)));
      const fewest = question.isSensitive ? limits.minBaseSensitive : limits.minBase;
      return base < fewest || tellsFigure || (tellsFew && base < limits.freeBase);
    });
    return [
      ...wrong.map(([domain]) => leak('told', domain)),
      ...findLeaks(protection, states, counts, functions).map(({ domain }) => leak('computed', domain)),
    ];
  });
}
