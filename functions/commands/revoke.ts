import { Command } from 'commander';
import { revokeInvitations } from '../operations/revoke-invitation.ts';
import { done, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

export function revoke(run: Run): Command {
  return new Command('revoke')
    .description('make every link that was sent to a unit useless')
    .argument('<edition>', 'id of the edition: 2026')
    .argument('<unit>', 'id of the unit')
    .addHelpText(
      'after',
      '\nExample:\n  barometer revoke 2026 4222-barnehage-01\n\nWhat the unit has answered stays, and it may be invited again with --again.',
    )
    .action(
      run(async (session, edition: string, unit: string) => {
        const result = await revokeInvitations(edition, unit, await session.ports());
        return result.kind === 'revoked'
          ? done(result, `${counted(result.invitations, 'invitation')} of unit ${unit} revoked.`)
          : refused(result, `There is no unit ${unit} in the frame of edition ${edition}.`);
      }),
    );
}
