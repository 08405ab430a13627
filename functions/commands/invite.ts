import { Command } from 'commander';
import { type InvitationChoice, type Inviting, invite as inviteUnits } from '../operations/invite.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { wholeNumber } from './whole-number.ts';
import { counted, noEdition } from './words.ts';

export function invite(run: Run): Command {
  return new Command('invite')
    .description('send invitations by mail to units that have had none')
    .argument('<edition>', 'id of the edition: 2026')
    .option('--authority <code>', 'units of one municipality or county authority: 4222')
    .option('--unit <id>', 'one unit')
    .option('--limit <number>', 'so many units and no more', wholeNumber)
    .option('--again', 'also units that have had an invitation: a new link, and the old one goes on working')
    .addHelpText(
      'after',
      `
Examples:
  barometer invite 2026 --authority 4222
  barometer invite 2026 --unit 4222-barnehage-01 --again

The mails are sent by a queue's worker; \`barometer status\` shows how many wait. Running this twice sends no mail twice.`,
    )
    .action(
      run(async (session, edition: string, choice: InvitationChoice) =>
        outcomeOf(edition, choice, await inviteUnits(edition, choice, await session.ports())),
      ),
    );
}

function outcomeOf(edition: string, { unit }: InvitationChoice, result: Inviting): Outcome {
  switch (result.kind) {
    case 'ordered':
      return done(result, `Invitations to ${counted(result.units, 'unit')} are on their way.`);
    case 'not-open':
      return refused(result, `Edition ${edition} is ${result.status}, so nobody is invited.`);
    case 'unknown-unit':
      return refused(result, `There is no unit ${unit} in the frame of edition ${edition}.`);
    case 'unknown-edition':
      return refused(result, noEdition(edition));
  }
}
