import { Command } from 'commander';
import { done } from './outcome.ts';
import type { Run } from './session.ts';
import { columns, localTime } from './words.ts';

export function releaseList(run: Run): Command {
  return new Command('list')
    .description('the releases of an edition; the last one is current')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer release list 2026')
    .action(
      run(async (session, edition: string) => {
        const releases = await (await session.ports()).releases.list(edition);
        const rows = releases.map(({ number, madeAt, publication, id }) => [
          String(number),
          localTime(madeAt),
          publication.kind,
          id,
        ]);
        return done(releases, rows.length === 0 ? `Edition ${edition} has no release.` : columns(rows));
      }),
    );
}
