import type { DistributionFigure } from './domain.ts';
import type { DomainDesign } from './domain-design.ts';
import { rounded } from './rounding.ts';
import type { TableCell } from './table.ts';

const WITHHELD = { kind: 'withheld' } as const;

/**
 * The weighted shares of the classes that the pattern lets be told.
 *
 * `unsure` is the option that means "don't know". A class of it alone is told as such and is not part of the base;
 * where the pattern tells nothing of it, neither do we. Source: statistics note, 12 and 14.2.
 */
export function distributionFigure(
  classes: readonly (readonly string[])[] | 'withheld',
  question: string,
  unsure: string | undefined,
  design: DomainDesign,
  cells: readonly TableCell[],
): DistributionFigure {
  if (classes === 'withheld') return WITHHELD;
  const isUnsure = (options: readonly string[]) => options.length === 1 && options[0] === unsure;
  const sums = classes.map((options) => ({ options, ...sumOf(options, question, design, cells) }));
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
  question: string,
  design: DomainDesign,
  cells: readonly TableCell[],
): { readonly count: number; readonly weight: number } {
  const bySlot = new Float64Array(design.groups.length);
  let count = 0;
  for (const [at, cell] of design.cells.entries()) {
    const counts = cells[cell]?.options.get(question);
    if (counts === undefined) continue;
    const slot = design.slots[at] as number;
    for (const option of options) {
      const own = counts.get(option) ?? 0;
      count += own;
      bySlot[slot] = (bySlot[slot] as number) + own;
    }
  }
  let weight = 0;
  for (const [slot, group] of design.groups.entries()) {
    const own = bySlot[slot] as number;
    if (own > 0) weight += (group.units / group.respondents) * own;
  }
  return { count, weight };
}
