import { Command } from 'commander';
import { closeEdition } from '../operations/change-state.ts';
import { refusal } from './edition-open.ts';
import { done } from './outcome.ts';
import { makeAndTell } from './release-make.ts';
import type { Run } from './session.ts';

export function editionClose(run: Run): Command {
  return new Command('close')
    .description('end the fieldwork for good, and make the release')
    .argument('<edition>', 'id of the edition: 2026')
    .option('--no-release', 'close only; `barometer release make` makes the release later')
    .addHelpText('after', '\nExample:\n  barometer edition close 2026')
    .action(
      run(async (session, id: string, { release }: { release: boolean }) => {
        const ports = await session.ports();
        const change = await closeEdition(id, ports);
        const isClosedBefore = change.kind === 'refused' && change.reason === 'already-closed';
        if (change.kind !== 'changed' && !(isClosedBefore && release)) return refusal(id, change);
        const closed = isClosedBefore ? `Edition ${id} was closed before.` : `Edition ${id} is closed.`;
        if (!release) return done(change, closed);
        const made = await makeAndTell(id, ports, session);
        return { ...made, text: `${closed}\n${made.text}` };
      }),
    );
}
