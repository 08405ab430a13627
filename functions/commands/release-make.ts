import { Command } from 'commander';
import { optionalSetting } from '../config.ts';
import { makeRelease } from '../operations/make-release.ts';
import { findRecord, reproduceRelease } from '../operations/reproduce-release.ts';
import { type Outcome, UsageError } from './outcome.ts';
import { releaseWords, reproductionWords } from './release-words.ts';
import type { OperatorPorts, Run, Session } from './session.ts';

interface MakeOptions {
  readonly dryRun?: boolean;
  readonly of?: string;
  readonly preliminary?: boolean;
  readonly final?: boolean;
  readonly correction?: string;
  readonly changesNb?: string;
  readonly changesNn?: string;
  readonly changesEn?: string;
}

export function releaseMake(run: Run): Command {
  return new Command('make')
    .description('freeze the results of a closed edition')
    .argument('<edition>', 'id of the edition: 2026')
    .option('--preliminary', 'as the preliminary result; the final one comes later')
    .option('--final', 'as the final result, which is what is made when nothing is said')
    .option(
      '--correction <release>',
      'replaces this release, the current one: its number or the beginning of its id',
    )
    .option('--changes-nb <text>', 'what a correction changed, in bokmål')
    .option('--changes-nn <text>', 'the same in nynorsk')
    .option('--changes-en <text>', 'the same in English')
    .option('--dry-run', 'compute it from answers and frame alone, print its fingerprint and store nothing')
    .option(
      '--of <release>',
      'with --dry-run: make this stored release anew, and say whether it comes out the same',
    )
    .addHelpText(
      'after',
      `
Examples:
  barometer release make 2026 --dry-run
  barometer release make 2026 --preliminary
  barometer release make 2026
  barometer release make 2026 --dry-run --of 2
  barometer release make 2026 --correction 2 --changes-nb "En kommune lå i feil fylke." \\
    --changes-nn "Ein kommune låg i feil fylke." --changes-en "A municipality was in the wrong county."

The stored sums are reconciled with the answers first. The same answers give the same release, with the same
fingerprint: making it twice changes nothing. An edition has a preliminary and a final release; after that there
are corrections, each of which names the release it replaces and says what changed.`,
    )
    .action(
      run(async (session, id: string, options: MakeOptions) => {
        const ports = await session.ports();
        if (options.of === undefined) return makeAndTell(id, ports, session, options);
        if (options.dryRun !== true) throw new UsageError('--of goes with --dry-run');
        const onProgress = session.progress('recomputing');
        return reproductionWords(id, await reproduceRelease(id, options.of, ports, { onProgress }));
      }),
    );
}

/** Makes the release of a closed edition and says how it went. */
export async function makeAndTell(
  id: string,
  ports: OperatorPorts,
  session: Session,
  options: MakeOptions = {},
): Promise<Outcome> {
  const publication = await publicationOf(id, options, ports);
  const onProgress = session.progress('reconciling');
  const codeVersion = optionalSetting('CODE_VERSION') ?? 'unknown';
  const isDryRun = options.dryRun === true;
  return releaseWords(id, await makeRelease(id, codeVersion, ports, { publication, isDryRun, onProgress }));
}

/** @throws {UsageError} when the words contradict each other, or leave something out */
async function publicationOf(id: string, options: MakeOptions, { releases }: OperatorPorts) {
  const { preliminary, final, correction, changesNb: nb, changesNn: nn, changesEn: en } = options;
  if ([preliminary, final, correction].filter((one) => one !== undefined).length > 1)
    throw new UsageError('Choose one of --preliminary, --final and --correction');
  if (correction === undefined) {
    if ((nb ?? nn ?? en) !== undefined)
      throw new UsageError('Changes are told of a correction: --correction');
    return { kind: preliminary === true ? 'preliminary' : 'final' } as const;
  }
  if (!nb?.trim() || !nn?.trim() || !en?.trim())
    throw new UsageError('A correction says what changed: --changes-nb, --changes-nn and --changes-en');
  const replaces = findRecord(await releases.list(id), correction)?.id ?? correction;
  return { kind: 'correction', replaces, changes: { nb, nn, en } } as const;
}
