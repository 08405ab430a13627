import { Command } from 'commander';
import { done } from './outcome.ts';
import type { Run } from './session.ts';
import { columns, localTime } from './words.ts';

export function editionList(run: Run): Command {
  return new Command('list')
    .description('all editions and where they stand')
    .addHelpText('after', '\nExample:\n  barometer edition list --json')
    .action(
      run(async (session) => {
        const editions = await (await session.ports()).editions.list();
        const rows = editions.map(({ plan, state }) => [
          plan.id,
          state.status,
          `closes ${localTime(plan.closesAt)}`,
          `released ${localTime(plan.releaseAt)}`,
          plan.title.nb + (plan.synthetic ? ' (made up)' : ''),
        ]);
        return done(editions, rows.length === 0 ? 'There are no editions.' : columns(rows));
      }),
    );
}
