import { Command } from 'commander';
import { type EditionStatus, editionStatus } from '../operations/edition-status.ts';
import { done, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { columns, counted, localTime, noEdition } from './words.ts';

export function status(run: Run): Command {
  return new Command('status')
    .description('where an edition stands, in counts')
    .argument('<edition>', 'id of the edition: 2026')
    .addHelpText('after', '\nExample:\n  barometer status 2026')
    .action(
      run(async (session, edition: string) => {
        const found = await editionStatus(edition, await session.ports());
        if (found === undefined) return refused({ kind: 'unknown-edition' }, noEdition(edition));
        return done(found, textOf(found));
      }),
    );
}

function textOf(status: EditionStatus): string {
  const { waiting, reports } = status;
  const newest = status.releases.at(-1);
  const counts = [
    ['authorities', number(status.authorities)],
    ['units', number(status.units)],
    ...(status.ineligible === 0
      ? []
      : [['ineligible', `${number(status.ineligible)} more, not counted as units`]]),
    ...(status.noContact === 0 ? [] : [['no contact', `${number(status.noContact)} of the units`]]),
    ['invited', number(status.invited)],
    ['respondents', `${number(status.respondents)} ${rate(status.respondents, status.units)}`],
    [
      'orders waiting',
      `${counted(waiting.invitations, 'invitation')}, ${counted(waiting.reports, 'report')}`,
    ],
    ['newest release', newest === undefined ? 'none' : `${newest.number}, made ${localTime(newest.madeAt)}`],
    ...(reports === undefined
      ? []
      : [['its reports', `${reports.stored} stored, ${reports.failed} failed, ${reports.missing} missing`]]),
  ];
  const sectors = status.sectors.map(({ name, units, respondents }) => [
    `  ${name}`,
    `${number(respondents)} of ${number(units)} ${rate(respondents, units)}`,
  ]);
  const title = `${status.title}${status.synthetic ? ' (made up)' : ''}: ${status.state.status}`;
  const dates = `closes ${localTime(status.closesAt)}, is released ${localTime(status.releaseAt)}`;
  return [title, dates, '', columns(counts), '', 'respondents by sector', columns(sectors)].join('\n');
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function rate(respondents: number, units: number): string {
  return units === 0 ? '' : `(${Math.round((100 * respondents) / units)} %)`;
}
