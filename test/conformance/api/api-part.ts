import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Part } from '../part.ts';
import { pythonTools } from '../tools/python-tools.ts';
import { type CommandRun, lastLines, runCommand } from '../tools/run-command.ts';
import { ToolError } from '../tools/tool-error.ts';
import { type InvitedSurvey, startInvitedSurvey } from './invited-survey.ts';

const HERE = import.meta.dirname;

/** What a run must have met, or it tried too little to say anything. */
const EXPECTED = [
  'GET 200',
  'GET 404',
  'PUT 200',
  'PUT 201',
  'PUT 400',
  'PUT 404',
  'PUT 409',
  'PUT 410',
  'PUT 415',
  'PUT 422',
];

/** The JSON interface against its own OpenAPI document: some thousand requests, right and wrong, to this machine alone. */
export const apiPart: Part = {
  name: 'api',
  judge: 'schemathesis 4.32.5',
  run: async () => {
    const commands = await pythonTools();
    const survey = await startInvitedSurvey();
    const folder = mkdtempSync(join(tmpdir(), 'api-'));
    try {
      return await fuzz(join(commands, 'schemathesis'), survey, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await survey.stop();
    }
  },
};

async function fuzz(
  command: string,
  { origin, codes, errors }: InvitedSurvey,
  folder: string,
): Promise<Outcome> {
  const answersFile = join(folder, 'answers.json');
  const options = ['--config-file', join(HERE, 'schemathesis.toml'), '--no-color'];
  const run = await runCommand(command, [...options, 'run', `${origin}/v1/openapi.json`], {
    folder,
    atMostSeconds: 180,
    environment: {
      SCHEMATHESIS_HOOKS: 'invitation_codes',
      PYTHONPATH: HERE,
      PYTHONDONTWRITEBYTECODE: '1',
      INVITATION_CODES: JSON.stringify(codes),
      ANSWERS_FILE: answersFile,
    },
  });
  // 1 is what schemathesis ends with when it found something.
  if (run.code !== 0 && run.code !== 1)
    throw new ToolError(`schemathesis did not run: ${lastLines(run, 10)}`);
  const answers: Readonly<Record<string, number>> = JSON.parse(readFileSync(answersFile, 'utf8'));
  const untried = EXPECTED.filter((answer) => answers[answer] === undefined);
  const violations = [
    ...(run.code === 0 ? [] : [findingsIn(run)]),
    ...errors().slice(0, 5),
    ...untried.map((answer) => `no request was answered with ${answer}`),
  ];
  if (violations.length > 0) return { kind: 'disagrees', violations };
  const requests = Object.values(answers).reduce((sum, count) => sum + count, 0);
  return { kind: 'agrees', what: `${requests} requests, ${answers['PUT 201']} of them stored` };
}

/** What stands between its headings of failures and summary. */
function findingsIn({ output }: CommandRun): string {
  return /=+ (?:FAILURES|ERRORS) =+\n([\s\S]*?)(?=\n=+ SUMMARY =+)/.exec(output)?.[1] ?? output;
}
