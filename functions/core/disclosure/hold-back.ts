import type { Pattern, ReleaseTable } from '../release/table.ts';
import { auditPattern } from './audit-pattern.ts';
import type { EarlierRelease } from './earlier.ts';
import type { DisclosureLimits } from './limits.ts';

/**
 * The pattern with every statistic and question left as earlier releases told it that the audit still finds
 * something computed of: where nothing is told anew, nothing new follows. Rare, and only beside earlier releases.
 */
export function holdBack(
  pattern: Pattern,
  table: ReleaseTable,
  limits: DisclosureLimits,
  earlier: readonly EarlierRelease[],
): Pattern {
  const last = earlier.at(-1)?.pattern;
  if (last === undefined) return pattern;
  const leaking = new Set(auditPattern(table, pattern, limits, earlier).map(({ of }) => of));
  if (leaking.size === 0) return pattern;
  for (const { id, source } of table.statistics) {
    if (source === undefined || !(leaking.has(id) || leaking.has(source.question))) continue;
    // What is about the same answers stays together.
    leaking.add(source.question);
  }
  for (const { id, source } of table.statistics) if (source && leaking.has(source.question)) leaking.add(id);
  const held = <T>(now: ReadonlyMap<string, ReadonlyMap<string, T>>, then: typeof now) =>
    new Map(
      [...now].map(([domain, states]) => [
        domain,
        new Map(
          [...states].map(([name, state]): [string, T | 'withheld' | 'kept'] => {
            if (!leaking.has(name)) return [name, state];
            const before = then.get(domain)?.get(name);
            return [name, before === undefined || before === 'withheld' ? 'withheld' : 'kept'];
          }),
        ),
      ]),
    );
  return {
    ...pattern,
    figures: held(pattern.figures, last.figures),
    classes: held(pattern.classes, last.classes),
  };
}
