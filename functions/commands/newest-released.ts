import { hasOwnFigures } from '../core/access/own-editions.ts';
import { CommandError } from './outcome.ts';
import type { OperatorPorts } from './session.ts';

/** The edition that opened last among those with a release and reports. @throws CommandError when there is none */
export async function newestReleased({
  editions,
  releases,
}: Pick<OperatorPorts, 'editions' | 'releases'>): Promise<string> {
  const all = (await editions.list())
    .filter(({ plan }) => hasOwnFigures(plan))
    .toSorted((a, b) => Date.parse(b.plan.opensAt) - Date.parse(a.plan.opensAt));
  for (const { plan } of all) if ((await releases.list(plan.id)).length > 0) return plan.id;
  throw new CommandError('No edition has a release yet: `barometer release make` makes one.');
}
