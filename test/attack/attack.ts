import type { Register } from '../../functions/core/register/register.ts';
import type { Release } from '../../functions/core/release/release.ts';
import type { TableStatistic } from '../../functions/core/release/table.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type Computed, computedSums } from './computed.ts';
import { computedAnswers } from './computed-answers.ts';
import { publicView } from './public-view.ts';

export interface AttackReport {
  readonly computed: readonly Computed[];
  readonly bounds: readonly Bounds[];
}

/** Everything that a stranger gets out of a release beyond what it tells. */
export async function attack(
  release: Release,
  register: Register,
  statistics: readonly TableStatistic[],
): Promise<AttackReport> {
  const view = publicView(release, register);
  return {
    computed: [...computedSums(view), ...computedAnswers(view, statistics)],
    bounds: await boundsOf(view),
  };
}
