import { Command } from 'commander';
import { openEdition, type StateChange } from '../operations/change-state.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { noEdition } from './words.ts';

export function editionOpen(run: Run): Command {
  return new Command('open')
    .description('let the units of an edition answer')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer edition open 2026')
    .action(
      run(async (session, id: string) => {
        const change = await openEdition(id, await session.ports());
        if (change.kind !== 'changed') return refusal(id, change);
        return done(change, `Edition ${id} is open. Next: barometer invite ${id}.`);
      }),
    );
}

const REASONS = {
  'already-open': 'it is open already',
  'already-closed': 'it is closed, and stays so',
  'never-opened': 'it was never opened',
  'no-units': 'it has no units: import its frame first',
  'changed-meanwhile': 'somebody else changed it at the same moment',
} as const;

/** Why an edition did not change its state. */
export function refusal(id: string, change: Exclude<StateChange, { kind: 'changed' }>): Outcome {
  if (change.kind === 'unknown-edition') return refused(change, noEdition(id));
  return refused(change, `Edition ${id} is not changed: ${REASONS[change.reason]}.`);
}
