import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { orderAndFollow, type Patience } from '../operations/follow-reports.ts';
import { chooseReports, type ReportChoice } from '../operations/order-reports.ts';
import { renderHere } from '../operations/render-here.ts';
import type { RenderSummary } from '../operations/render-summary.ts';
import { newestReleased } from './newest-released.ts';
import { done, type Outcome, refused, UsageError } from './outcome.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

interface Given extends ReportChoice {
  readonly all?: boolean;
  readonly here?: boolean;
  readonly wait: boolean;
}

/** More lines than this nobody reads; --json has them all. */
const MOST_LINES = 20;
const LOCAL: Patience = { pollEvery: 250, quietFor: 2_000 };
const CLOUD: Patience = { pollEvery: 5_000, quietFor: 120_000 };

export function render(run: Run): Command {
  return new Command('render')
    .description('draw the reports of the newest release')
    .argument('[edition]', 'id of the edition; the newest that has a release when left out')
    .option('--all', 'every authority')
    .option('--authority <code>', 'one municipality or county authority: 4222')
    .option('--failed', 'those whose latest attempt failed')
    .option('--here', 'in this process, a browser for each processor core, instead of by the queue’s worker')
    .option('--no-wait', 'order them and leave')
    .addHelpText(
      'after',
      `
Examples:
  barometer render 2026 --authority 4222
  barometer render --all
  barometer render --failed

A report that is there already, from the same release and template, is skipped. Ends with 1 when some failed.`,
    )
    .action(
      run(async (session, id: string | undefined, given: Given, command: Command) => {
        if ([given.all, given.authority, given.failed].every((choice) => choice === undefined)) {
          throw new UsageError('Say which: --all, --authority or --failed.');
        }
        const ports = await session.ports();
        const edition = id ?? (await newestReleased(ports));
        const chosen = await chooseReports(edition, given, ports);
        if (chosen.kind === 'no-release') return refused(chosen, `Edition ${edition} has no release.`);
        if (chosen.kind === 'no-own-figures') {
          return refused(
            chosen,
            `Edition ${edition} asks whole authorities, and has no reports on single ones.`,
          );
        }
        if (chosen.kind === 'unknown-authority') {
          return refused(chosen, `There is no ${given.authority} in the release of edition ${edition}.`);
        }
        const { orders } = chosen;
        const progress = session.progress('drawing reports');
        if (given.here === true) {
          return outcomeOf(
            await renderHere(orders, await session.printShop(), availableParallelism(), progress),
          );
        }
        if (!given.wait) {
          await ports.renderQueue.send(orders);
          const ordered = { kind: 'ordered', orders: orders.length };
          return done(ordered, `${counted(orders.length, 'report')} ordered.`);
        }
        const isCloud = command.optsWithGlobals().stage !== undefined;
        return outcomeOf(await orderAndFollow(orders, ports, isCloud ? CLOUD : LOCAL, progress));
      }),
    );
}

function outcomeOf(summary: RenderSummary): Outcome {
  const { stored, skipped, failed } = summary;
  const counts = `${stored} stored, ${skipped} skipped, ${failed.length} failed.`;
  if (failed.length === 0) return done(summary, counts);
  const lines = failed
    .slice(0, MOST_LINES)
    .map(({ authority, language, reason }) => `  ${authority} ${language}: ${reason}`);
  return refused(summary, [counts, ...lines, '`barometer render --failed` tries these again.'].join('\n'));
}
