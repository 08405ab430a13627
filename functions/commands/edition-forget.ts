import { Command } from 'commander';
import { type Forgetting, forgetEdition } from '../operations/forget-edition.ts';
import { done, type Outcome, refused, UsageError } from './outcome.ts';
import type { Run } from './session.ts';
import { counted, noEdition } from './words.ts';

export function editionForget(run: Run): Command {
  return new Command('forget')
    .description(
      'delete who was asked: addresses, invitations, drafts, and the link from a unit to its answers',
    )
    .argument('<edition>', 'id of the edition: 2026')
    .option('--answers', 'the answers too, after the day that respondents were told')
    .option('--yes', 'do it: nothing brings them back')
    .addHelpText(
      'after',
      `
Examples:
  barometer edition forget 2026 --yes
  barometer edition forget 2026 --answers --yes

Sums, releases and reports stay. Make the last release first: an edition that is forgotten can't be rebuilt.`,
    )
    .action(
      run(async (session, id: string, { answers, yes }: { answers?: boolean; yes?: boolean }) => {
        if (yes !== true) throw new UsageError('Nothing brings back what is forgotten: say --yes to do it.');
        return outcomeOf(id, await forgetEdition(id, answers === true, await session.ports()));
      }),
    );
}

function outcomeOf(id: string, result: Forgetting): Outcome {
  switch (result.kind) {
    case 'forgotten': {
      const blocks = result.blocks === 0 ? '' : `, with the answers of ${counted(result.blocks, 'block')}`;
      return done(result, `${counted(result.units, 'unit')} of edition ${id} forgotten${blocks}.`);
    }
    case 'not-closed':
      return refused(result, `Edition ${id} is not closed; its units are still needed.`);
    case 'too-early':
      return refused(result, `Respondents were told that answers are kept until ${result.after}.`);
    case 'unknown-edition':
      return refused(result, noEdition(id));
  }
}
