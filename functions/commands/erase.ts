import { Command } from 'commander';
import { eraseResponse } from '../operations/erase-response.ts';
import { done, refused, UsageError } from './outcome.ts';
import type { Run } from './session.ts';

export function erase(run: Run): Command {
  return new Command('erase')
    .description('erase what a unit has answered, at its own wish')
    .argument('<edition>', 'id of the edition: 2026')
    .argument('<unit>', 'id of the unit')
    .option('--yes', 'do it: nothing brings the answers back')
    .addHelpText(
      'after',
      '\nExample:\n  barometer erase 2026 4222-barnehage-01 --yes\n\nSums are computed anew without them. Releases made before stay as they are.',
    )
    .action(
      run(async (session, edition: string, unit: string, { yes }: { yes?: boolean }) => {
        if (yes !== true) throw new UsageError('Nothing brings back what is erased: say --yes to do it.');
        const result = await eraseResponse(edition, unit, await session.ports());
        if (result.kind === 'erased') return done(result, `The answers of unit ${unit} are erased.`);
        if (result.kind === 'nothing-to-erase') return done(result, `Unit ${unit} has no answers stored.`);
        return refused(result, `There is no unit ${unit} in the frame of edition ${edition}.`);
      }),
    );
}
