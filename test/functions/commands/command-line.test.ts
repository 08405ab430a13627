import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommandLine } from '../../../functions/commands/command-line.ts';
import { CommandError } from '../../../functions/commands/outcome.ts';
import type { World } from '../../../functions/commands/session.ts';
import type { Edition } from '../../../functions/core/edition/edition.ts';
import { logLines } from '../../support/log-lines.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

logLines();

/** A command line over a world in memory; `run` gives the exit code and what was written. */
function atTheKeyboard(...editions: readonly Edition[]) {
  const world = operatorWorld(...editions);
  const run = async (line: string, change: Partial<World> = {}) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(line.split(' ').filter(Boolean), {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTerminal: false,
      connect: async () => world.ports,
      printShop: async () => {
        throw new CommandError('There is no printer in this test.');
      },
      ...change,
    });
    return { code, out, err };
  };
  return { ...world, run };
}

async function aFile(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'barometer-')), name);
  await writeFile(path, text);
  return path;
}

const COMMANDS = [
  'edition create',
  'edition open',
  'edition close',
  'edition reschedule',
  'edition list',
  'edition forget',
  'frame import',
  'frame generate',
  'invite',
  'revoke',
  'erase',
  'status',
  'rebuild',
  'reconcile',
  'release make',
  'release list',
  'render',
  'report open',
];

describe('help', () => {
  test.each(COMMANDS)('of %s has an example, the options of all commands, and ends well', async (command) => {
    const { code, out, err } = await atTheKeyboard().run(`${command} --help`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`Examples?:\\n  barometer ${command}`));
    expect(out).toContain('--stage <name>');
    expect(out).toContain('--json');
  });

  test('lists every command', async () => {
    const { out } = await atTheKeyboard().run('--help');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command.split(' ')[0]} `, 'm'));
  });
});

describe('exit codes', () => {
  test.each([
    ['an unknown command', 'dance'],
    ['a missing operand', 'status'],
    ['an unknown option', 'status tiny --fast'],
    ['a number that is none', 'invite tiny --limit many'],
    ['a group alone', 'edition'],
    ['nothing chosen', 'render tiny'],
    ['nothing to move', 'edition reschedule tiny'],
    ['no yes to what cannot be undone', 'edition forget tiny'],
    ['no yes to erasing', 'erase tiny one'],
    ['a correction that says nothing', 'release make tiny --correction 1'],
    ['changes of no correction', 'release make tiny --changes-nb Noe'],
    ['two kinds of release', 'release make tiny --final --preliminary'],
    ['a comparison that would be stored', 'release make tiny --of 1'],
  ])('are 2 for %s, said on stderr', async (_, line) => {
    const { code, out, err } = await atTheKeyboard(tinyEdition('open')).run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['an edition that is not there', 'status none', 'There is no edition none.'],
    ['a refusal', 'edition open tiny', 'is open already'],
    ['a release of an open edition', 'release make tiny', 'is not closed'],
    ['an unknown unit', 'revoke tiny nobody', 'no unit nobody'],
    ['a report before the release', 'render tiny --all', 'has no release'],
  ])('are 1 for %s', async (_, line, words) => {
    const { code, out } = await atTheKeyboard(tinyEdition('open')).run(line);
    expect(code).toBe(1);
    expect(out).toContain(words);
  });
});

describe('errors', () => {
  const failing = (error: Error) => ({
    connect: async () => {
      throw error;
    },
  });

  test.each([
    ['ours', new CommandError('The embedded stack is not running.'), 'The embedded stack is not running.\n'],
    [
      'nobody there',
      Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
      'The stack does not answer.',
    ],
    [
      'not logged in',
      Object.assign(new Error('x'), { name: 'CredentialsProviderError' }),
      'There are no valid AWS credentials',
    ],
    ['unforeseen', new TypeError('a is undefined'), 'Something unforeseen went wrong: a is undefined.'],
  ])('are one sentence: %s', async (_, error, sentence) => {
    const { code, out, err } = await atTheKeyboard().run('edition list', failing(error));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('show where they came from with --debug', async () => {
    const { err } = await atTheKeyboard().run(
      'edition list --debug',
      failing(new TypeError('a is undefined')),
    );
    expect(err).toMatch(/^\s+at /m);
  });

  test('are JSON for programs', async () => {
    const { code, out, err } = await atTheKeyboard().run(
      'edition list --json',
      failing(new CommandError('No.')),
    );
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({ kind: 'error', message: 'No.' });
  });

  test('in a file are told with their lines', async () => {
    const frame = await aFile('frame.csv', 'unit,name\n1,2,3\n');
    const { code, out } = await atTheKeyboard(tinyEdition('draft')).run(`frame import tiny ${frame}`);
    expect(code).toBe(1);
    expect(out).toContain('line 2: has 3 values, the header has 2');
  });
});

describe('the life of an edition', () => {
  test('from plan to release, in words', async () => {
    const { run, ports } = atTheKeyboard();
    const create = 'edition create test/surveys/bakery-edition.json --questionnaire test/surveys/bakery.json';
    expect(await run(create)).toMatchObject({ code: 0, out: expect.stringContaining('2031-pilot is made') });
    const file = await aFile(
      'frame.csv',
      `${HEADER}b1,"Bakeri ""Sol""",4222,town,bakeri,b1@b.example,3\nb2,Bakeri Vest,46,region,bakeri,b2@b.example,3\n`,
    );
    expect((await run(`frame import 2031-pilot ${file}`)).out).toBe(
      'Edition 2031-pilot has 2 units: 2 new, 0 as before, 0 gone.\n',
    );
    expect((await run('edition open 2031-pilot')).code).toBe(0);
    expect((await run('invite 2031-pilot')).out).toBe('Invitations to 2 units are on their way.\n');
    expect((await run('status 2031-pilot')).out).toContain('orders waiting  2 invitations, 0 reports');
    expect((await run('reconcile 2031-pilot')).out).toBe('Equal: 2 blocks, 0 respondents.\n');
    const closed = await run('edition close 2031-pilot');
    expect(closed).toMatchObject({ code: 0, out: expect.stringMatching(/is closed.\nRelease 1 of edition/) });
    expect((await run('release list 2031-pilot')).out).toMatch(
      /^1 {2}2026-10-01 12:00 {2}final {2}[0-9a-f]{64}\n$/,
    );
    expect((await run('reconcile 2031-pilot')).out).toMatch(
      /^Equal: 2 blocks.*\nEqual: answers and frame give release 1/,
    );
    expect((await run('release make 2031-pilot --dry-run --of 1')).out).toMatch(/give release 1 again/);
    expect((await run('release make 2031-pilot --preliminary')).out).toContain('has a final release already');
    expect((await run('render 2031-pilot --all --no-wait')).out).toBe('2 reports ordered.\n');
    expect(ports.renderQueue.sent).toMatchObject([
      { authority: '4222', language: 'nn' },
      { authority: '46', language: 'nn' },
    ]);

    const changes = '--changes-nb En --changes-nn Ein --changes-en One';
    const corrected = await run(`release make 2031-pilot --correction 1 ${changes}`);
    expect(corrected.out).toMatch(/^Release 2 of edition 2031-pilot is stored \(correction\)/);
    expect((await run(`release make 2031-pilot --correction 1 ${changes}`)).code).toBe(0);
    const older = await run(`release make 2031-pilot --correction 1 ${changes.replace('One', 'Two')}`);
    expect(older).toMatchObject({ code: 1, out: expect.stringContaining('replaces the current release') });
  });

  test('sums that differ stop a release, and a rebuild mends them', async () => {
    const { run, bring, answer, ports } = atTheKeyboard(tinyEdition('closed'));
    const [unit] = await bring(aUnit('one'), aUnit('two', { sector: 'health' }));
    if (unit) await answer(unit);
    const block = { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 };
    await ports.blockSums.replace(block, { counts: {}, revisions: 1 });

    expect(await run('reconcile tiny --json')).toMatchObject({ code: 1 });
    const { code, out } = await run('release make tiny --json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        kind: 'not-reconciled',
        differences: [
          { block: 'tiny#4222#education#0', kind: 'wrong', respondents: [0, 1], counts: expect.any(Number) },
        ],
      },
    ]);
    expect((await run('rebuild tiny')).out).toBe('2 blocks with 1 respondent rebuilt.\n');
    const dry = JSON.parse((await run('release make tiny --dry-run --json')).out) as { id: string };
    expect(await ports.releases.list('tiny')).toEqual([]);
    expect(dry).toEqual({ kind: 'computed', id: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await run('release make tiny')).code).toBe(0);
  });
});

test('frame generate writes what frame import reads', async () => {
  const file = await aFile('frame.csv', '');
  const { run } = atTheKeyboard();
  const { code, out, err } = await run(`frame generate ${file} --seed s --json`);
  expect([code, err]).toEqual([0, '']);
  const { units } = JSON.parse(out) as { units: number };
  expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toHaveLength(units + 1);
});

const HEADER = 'unit,name,authority,sector,unit_type,email,employees\n';
