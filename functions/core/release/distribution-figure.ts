import type { WeightingGroup } from '../statistics/estimate.ts';
import type { DistributionFigure } from './domain.ts';
import type { DomainDesign } from './domain-design.ts';
import { rounded } from './rounding.ts';
import type { QuestionCounts } from './values.ts';

const WITHHELD = { kind: 'withheld' } as const;

/**
 * The weighted shares of the classes that the pattern lets be told.
 *
 * `unsure` is the option that means "don't know". A class of it alone is told as such and is not part of the base;
 * where the pattern tells nothing of it, neither do we. Source: statistics note, 12 and 14.2.
 */
export function distributionFigure(
  classes: readonly (readonly string[])[] | 'withheld',
  { columns, unsure }: QuestionCounts,
  design: DomainDesign,
): DistributionFigure {
  if (classes === 'withheld') return WITHHELD;
  const isUnsure = (options: readonly string[]) => options.length === 1 && options[0] === unsure;
  const sums = classes.map((options) => ({ options, ...sumOf(options, columns, design) }));
  const told = sums.filter(({ options }) => options.length > 0 && !isUnsure(options));
  const base = told.reduce((sum, { count }) => sum + count, 0);
  const weight = told.reduce((sum, own) => sum + own.weight, 0);
  if (base === 0) return WITHHELD;
  const dontKnow = sums.filter(({ options }) => isUnsure(options)).reduce((sum, own) => sum + own.weight, 0);
  const isToldOfUnsure = classes.some(isUnsure);
  return {
    kind: 'shown',
    base,
    classes: told.map((own) => ({ options: [...own.options], share: rounded(own.weight / weight, 4) })),
    ...(isToldOfUnsure ? { dontKnow: rounded(dontKnow / (weight + dontKnow), 4) } : {}),
  };
}

function sumOf(
  options: readonly string[],
  columns: QuestionCounts['columns'],
  { cells, slots, groups }: DomainDesign,
): { readonly count: number; readonly weight: number } {
  let count = 0;
  let weight = 0;
  for (const option of options) {
    const column = columns.get(option);
    if (column === undefined) continue;
    for (let at = 0; at < cells.length; at++) {
      const own = column[cells[at] as number] as number;
      if (own === 0) continue;
      const { units, respondents } = groups[slots[at] as number] as WeightingGroup;
      count += own;
      weight += (units / respondents) * own;
    }
  }
  return { count, weight };
}
