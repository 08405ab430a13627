import { Command } from 'commander';
import { blockId } from '../core/aggregation/block.ts';
import { reconcile as reconcileSums } from '../operations/reconcile.ts';
import { done, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

/** More lines than this nobody reads; --json has them all. */
const MOST_LINES = 20;

export function reconcile(run: Run): Command {
  return new Command('reconcile')
    .description('compare all stored sums with the answers, and change nothing')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer reconcile 2026\n\nEnds with 1 when they differ.')
    .action(
      run(async (session, edition: string) => {
        const result = await reconcileSums(edition, await session.ports(), session.progress('reconciling'));
        const differences = result.differences.map(({ block, kind }) => ({ block: blockId(block), kind }));
        const json = { ...result, differences };
        if (differences.length === 0) {
          return done(
            json,
            `Equal: ${counted(result.blocks, 'block')}, ${counted(result.respondents, 'respondent')}.`,
          );
        }
        const lines = differences.slice(0, MOST_LINES).map(({ block, kind }) => `  ${block}  ${kind}`);
        const head = `${counted(differences.length, 'block')} of ${result.blocks} differ from the answers:`;
        return refused(
          json,
          [head, ...lines, `\`barometer rebuild ${edition}\` computes them anew.`].join('\n'),
        );
      }),
    );
}
