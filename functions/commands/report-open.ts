import { Command } from 'commander';
import { findAuthority, reportLanguages } from '../core/register/register.ts';
import { fileName } from '../municipality/file-name.ts';
import { newestReleased } from './newest-released.ts';
import { done, refused } from './outcome.ts';
import type { Run } from './session.ts';

const SECONDS = 60;

export function reportOpen(run: Run): Command {
  return new Command('open')
    .description('a link to a finished report that lives for a minute')
    .argument('<authority>', 'code of the municipality or county authority: 4222')
    .option('--edition <id>', 'the newest that has a release when left out')
    .option('--language <nb|nn>', 'the written form of the authority when left out')
    .addHelpText(
      'after',
      '\nExamples:\n  barometer report open 4222\n  barometer report open 0301 --language nn',
    )
    .action(
      run(async (session, code: string, given: { edition?: string; language?: string }) => {
        const ports = await session.ports();
        const edition = given.edition ?? (await newestReleased(ports));
        const release = (await ports.releases.list(edition)).at(-1);
        const found = release && (await ports.releases.open(release.id));
        const authority = found && findAuthority(await ports.library.register(found.register), code);
        const languages = authority === undefined ? [] : reportLanguages(authority);
        const language = languages.find((one) => given.language === undefined || one === given.language);
        const report = release && language && (await ports.reports.find(release.id, code, language));
        if (report?.kind !== 'stored' || authority === undefined) {
          const help = `\`barometer render ${edition} --authority ${code}\` draws it.`;
          return refused({ kind: 'no-report' }, `There is no such report of edition ${edition}. ${help}`);
        }
        const name = fileName(edition, authority, report.language, 'pdf');
        const link = await ports.shelf.link(report.key, SECONDS, name);
        return done({ kind: 'link', link, seconds: SECONDS }, link);
      }),
    );
}
