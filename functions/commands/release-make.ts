import { Command } from 'commander';
import { optionalSetting } from '../config.ts';
import { blockId } from '../core/aggregation/block.ts';
import { makeRelease, type ReleaseOutcome } from '../operations/make-release.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { OperatorPorts, Run, Session } from './session.ts';
import { counted } from './words.ts';

export function releaseMake(run: Run): Command {
  return new Command('make')
    .description('freeze the results of a closed edition')
    .argument('<edition>', 'id of the edition: 2026')
    .option('--dry-run', 'compute it and print its fingerprint, but store nothing')
    .addHelpText(
      'after',
      `
Examples:
  barometer release make 2026 --dry-run
  barometer release make 2026

The stored sums are reconciled with the answers first. The same sums give the same release, with the same
fingerprint: making it twice changes nothing.`,
    )
    .action(
      run(async (session, id: string, { dryRun }: { dryRun?: boolean }) =>
        makeAndTell(id, await session.ports(), session, dryRun === true),
      ),
    );
}

/** Makes the release of a closed edition and says how it went. */
export async function makeAndTell(
  id: string,
  ports: OperatorPorts,
  session: Session,
  isDryRun = false,
): Promise<Outcome> {
  const onProgress = session.progress('reconciling');
  const codeVersion = optionalSetting('CODE_VERSION') ?? 'unknown';
  return outcomeOf(id, await makeRelease(id, codeVersion, ports, { isDryRun, onProgress }));
}

function outcomeOf(id: string, release: ReleaseOutcome): Outcome {
  switch (release.kind) {
    case 'released': {
      const { number, id: fingerprint } = release.record;
      return done(release, `Release ${number} of edition ${id} is stored: ${fingerprint}`);
    }
    case 'computed': {
      const { kind, id: fingerprint } = release;
      return done(
        { kind, id: fingerprint },
        `A release made now would be ${fingerprint}; nothing is stored.`,
      );
    }
    case 'not-closed':
      return refused(release, `Edition ${id} is not closed; figures exist only afterwards.`);
    case 'not-reconciled': {
      const { kind, differences } = release;
      const blocks = differences.map((difference) => ({ ...difference, block: blockId(difference.block) }));
      return refused(
        { kind, differences: blocks },
        `Nothing is released: the sums of ${counted(differences.length, 'block')} differ from the answers. ` +
          `See \`barometer reconcile ${id}\`; \`barometer rebuild ${id}\` computes them anew.`,
      );
    }
  }
}
