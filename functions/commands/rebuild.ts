import { Command } from 'commander';
import { rebuild as rebuildSums } from '../operations/rebuild.ts';
import { done } from './outcome.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

export function rebuild(run: Run): Command {
  return new Command('rebuild')
    .description('compute all sums of an edition anew from its answers')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer rebuild 2026')
    .action(
      run(async (session, edition: string) => {
        const result = await rebuildSums(edition, await session.ports(), session.progress('rebuilding'));
        const { blocks, respondents } = result;
        return done(
          result,
          `${counted(blocks, 'block')} with ${counted(respondents, 'respondent')} rebuilt.`,
        );
      }),
    );
}
