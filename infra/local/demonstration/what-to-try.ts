import type { Addresses } from '../environment.ts';
import type { FinishedStory } from './finished-story.ts';

/** What can be opened as soon as the stack runs. */
export function firstAddresses({ web, outbox }: Addresses): string {
  return table([
    ['front page', web],
    ['mail outbox', outbox],
  ]);
}

/** An address or a command for each role, and what to look for there. */
export function whatToTry(addresses: Addresses, story: FinishedStory, now: Date): string {
  const { web, outbox, identity } = addresses;
  const { edition } = story;
  return [
    table([
      ['everybody', web, 'the front page, in three languages'],
      ['respondent', story.trialLink, trialNote(story, now)],
      ['', story.answeredLink, 'a unit that has answered: its receipt and copy'],
      ['municipality', `${web}/municipality`, 'choose Bykle, and fetch its report and data'],
      ['', `${web}/municipality/3201`, "Bærum's page, refused while you are Bykle"],
      ['report', `.local/${story.reportCopy}`, "a copy of Bykle's report"],
      ['mail', outbox, 'the invitations, as they were sent'],
      ['identity', identity, 'the local OpenID provider: an account for each authority'],
    ]),
    '',
    '  In another terminal:',
    ...[
      [`npx barometer status ${edition}`, 'where the edition stands'],
      [`npx barometer report open 4222`, "a link to Bykle's PDF that lives for a minute"],
      [`npx barometer render ${edition} --authority 4601`, "draws Bergen's report, or any other"],
      ['npm run reports', 'draws those of all Norway'],
      ['npm run synth', 'writes the CloudFormation templates to cdk.out/'],
    ].map(([command = '', does = '']) => `    ${command.padEnd(42)} ${does}`),
  ].join('\n');
}

function trialNote({ trialClosesAt }: FinishedStory, now: Date): string {
  return now.getTime() < Date.parse(trialClosesAt)
    ? 'a unit in Bykle that has not answered: try it'
    : 'its trial round has closed since; `npm start -- --fresh` begins anew';
}

function table(rows: readonly (readonly string[])[]): string {
  return rows
    .map(([role = '', address = '', note]) => {
      const line = `  ${role.padEnd(13)} ${address}`;
      return note === undefined ? line : `${line}\n${' '.repeat(16)}${note}`;
    })
    .join('\n');
}
