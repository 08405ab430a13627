import { countOf } from '../aggregation/sums.ts';
import { protectShare } from '../disclosure/protect-share.ts';
import type { EditionPlan } from '../edition/edition.ts';
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts';
import { twoSidedQuantile } from '../statistics/normal-quantile.ts';
import { weightedShare } from '../statistics/weighted-share.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Cell, Weight } from './cells.ts';
import type { Figure } from './release.ts';

/** The cells that figures are given for, each with the weight of its group. */
export interface WeightedCells {
  readonly parts: readonly (Weight & { readonly cell: Cell })[];
  /** Units and respondents of all cells. */
  readonly units: number;
  readonly respondents: number;
}

/** Every indicator's figure for these cells, protected one by one. */
export function figuresOf(
  plan: EditionPlan,
  questionnaire: Questionnaire,
  cells: WeightedCells,
): Record<string, Figure> {
  const z = twoSidedQuantile(plan.intervalLevel);
  return Object.fromEntries(
    questionnaire.indicators.map((indicator) => [indicator.id, figureOf(indicator, cells, z, plan)]),
  );
}

function figureOf(
  indicator: Indicator,
  { parts, units, respondents }: WeightedCells,
  z: number,
  plan: EditionPlan,
): Figure {
  const counted = parts.map(({ cell, ...weight }) => ({
    ...weight,
    asked: countOf(cell, `${indicator.id}.~asked`),
    holds: countOf(cell, `${indicator.id}.~holds`),
  }));
  const estimate = weightedShare(counted);
  // Nobody to ask and too few to show look the same: which of them it is may be an answer about somebody.
  if (estimate === undefined) return { kind: 'withheld' };
  // The more of the frame has answered, the less the silent units can change; n = N leaves nothing uncertain.
  const effectiveBase =
    respondents >= units ? Number.POSITIVE_INFINITY : estimate.kishBase / (1 - respondents / units);
  return protectShare(
    {
      share: estimate.share,
      ...wilsonInterval(estimate.share, effectiveBase, z),
      base: counted.reduce((sum, part) => sum + part.asked, 0),
      holds: counted.reduce((sum, part) => sum + part.holds, 0),
      respondents,
      isFiltered: indicator.among !== undefined,
    },
    plan.thresholds,
  );
}
