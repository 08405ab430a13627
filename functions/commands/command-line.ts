import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { editionClose } from './edition-close.ts';
import { editionCreate } from './edition-create.ts';
import { editionForget } from './edition-forget.ts';
import { editionList } from './edition-list.ts';
import { editionOpen } from './edition-open.ts';
import { editionReschedule } from './edition-reschedule.ts';
import { erase } from './erase.ts';
import { errorSentence } from './error-sentence.ts';
import { frameGenerate } from './frame-generate.ts';
import { frameImport } from './frame-import.ts';
import { invite } from './invite.ts';
import { type Outcome, UsageError } from './outcome.ts';
import { progressBars } from './progress-bars.ts';
import { rebuild } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { releaseList } from './release-list.ts';
import { releaseMake } from './release-make.ts';
import { render } from './render.ts';
import { reportOpen } from './report-open.ts';
import { revoke } from './revoke.ts';
import type { OperatorPorts, Run, Session, Where, World } from './session.ts';
import { status } from './status.ts';

interface GlobalOptions extends Where {
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** 0: done. 1: refused or failed. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command: its result on `out`, everything else on `err`. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const run: Run =
    (action) =>
    async (...given) => {
      const command = (given as readonly unknown[]).at(-1) as Command;
      code = await attempt(command.optsWithGlobals(), world, (session) => action(session, ...given));
    };
  try {
    await program(run, world).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    // Thrown by commander in the place of an exit: after help, or after it has said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function program(run: Run, { out, err }: World): Command {
  const root = new Command('barometer')
    .description('Runs the innovation barometer, on the embedded stack or a deployed stage.')
    .option('--stage <name>', 'a deployed stage; the embedded stack on this machine when left out')
    .option('--data <folder>', 'where the embedded stack keeps its data', '.local')
    .option('--json', 'print the result for programs, and nothing else')
    .option('--debug', 'show where an error came from')
    .addHelpText('after', HELP)
    .addCommand(
      group('edition', 'one round of the survey', [
        editionCreate(run),
        editionOpen(run),
        editionClose(run),
        editionReschedule(run),
        editionList(run),
        editionForget(run),
      ]),
    )
    .addCommand(group('frame', 'the units that are asked', [frameImport(run), frameGenerate(run)]))
    .addCommand(invite(run))
    .addCommand(revoke(run))
    .addCommand(erase(run))
    .addCommand(status(run))
    .addCommand(rebuild(run))
    .addCommand(reconcile(run))
    .addCommand(group('release', 'the frozen results of an edition', [releaseMake(run), releaseList(run)]))
    .addCommand(render(run))
    .addCommand(group('report', 'finished reports', [reportOpen(run)]));
  for (const command of withParts(root)) {
    command
      .exitOverride()
      .configureOutput({ writeOut: out, writeErr: err })
      .configureHelp({ showGlobalOptions: true })
      .showHelpAfterError('`--help` shows what there is.');
  }
  return root;
}

const HELP = `
Examples:
  barometer edition list
  barometer status 2026
  barometer render 2026 --authority 4222
  barometer status 2026 --stage test --json

Ends with 0 when done, 1 when refused or failed, 2 when it was not understood.`;

function group(name: string, description: string, commands: readonly Command[]): Command {
  const parent = new Command(name).description(description);
  for (const command of commands) parent.addCommand(command);
  return parent;
}

function withParts(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap((part) => withParts(part as Command))];
}

async function attempt(
  options: GlobalOptions,
  world: World,
  action: (session: Session) => Promise<Outcome>,
): Promise<ExitCode> {
  const bars = progressBars(world.isTerminal && options.json !== true);
  let connected: Promise<OperatorPorts> | undefined;
  const ports = () => {
    connected ??= world.connect(options);
    return connected;
  };
  try {
    const { code, json, text } = await action({
      ports,
      printShop: world.printShop,
      progress: bars.start,
    }).finally(bars.stop);
    world.out(`${options.json === true ? JSON.stringify(json, null, 2) : text}\n`);
    return code;
  } catch (error) {
    const message = errorSentence(error);
    if (options.json === true) world.out(`${JSON.stringify({ kind: 'error', message }, null, 2)}\n`);
    else world.err(`${message}\n`);
    if (options.debug === true) world.err(`${inspect(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
