import { Command } from 'commander';
import { blockId } from '../core/aggregation/block.ts';
import type { Difference } from '../operations/reconcile.ts';
import { type FullReconciliation, reconcileEdition } from '../operations/reconcile-release.ts';
import { type Outcome, refused } from './outcome.ts';
import { reproductionWords } from './release-words.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

/** More lines than this nobody reads; --json has them all. */
const MOST_LINES = 20;

export function reconcile(run: Run): Command {
  return new Command('reconcile')
    .description('compare all stored sums and the current release with the answers, and change nothing')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer reconcile 2026\n\nEnds with 1 when they differ.')
    .action(
      run(async (session, edition: string) => {
        const progress = session.progress('reconciling');
        return outcomeOf(edition, await reconcileEdition(edition, await session.ports(), progress));
      }),
    );
}

function outcomeOf(edition: string, result: FullReconciliation): Outcome {
  const differences = result.differences.map(({ block, ...rest }) => ({ block: blockId(block), ...rest }));
  const release = result.release && reproductionWords(edition, result.release);
  const isEqual = differences.length === 0 && (release?.code ?? 0) === 0;
  const lines = [
    ...(differences.length === 0
      ? [`Equal: ${counted(result.blocks, 'block')}, ${counted(result.respondents, 'respondent')}.`]
      : sumWords(edition, result.blocks, differences)),
    ...(release === undefined ? [] : [release.text]),
  ];
  const json = { ...result, differences };
  return isEqual ? { code: 0, json, text: lines.join('\n') } : refused(json, lines.join('\n'));
}

function sumWords(
  edition: string,
  blocks: number,
  differences: readonly (Pick<Difference, 'kind' | 'respondents' | 'counts'> & { readonly block: string })[],
): readonly string[] {
  return [
    `${counted(differences.length, 'block')} of ${blocks} differ from the answers:`,
    ...differences
      .slice(0, MOST_LINES)
      .map(
        ({ block, kind, respondents: [stored, answered], counts }) =>
          `  ${block}  ${kind}: ${counted(counts, 'count')} differ; ` +
          `${counted(stored, 'respondent')} by the sums, ${answered} by the answers`,
      ),
    `\`barometer rebuild ${edition}\` computes them anew.`,
  ];
}
