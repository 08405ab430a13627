import { invite } from '../../../functions/operations/invite.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import type { Stack } from '../stack.ts';
import { movedPlan } from './demonstration-plans.ts';
import { bringFrame, type OperatorPorts, open, prepareEdition, respondentsAmong } from './fieldwork.ts';
import type { Material } from './material.ts';
import type { Narrator, Progress } from './narrator.ts';
import { letPeopleAnswer, linksByAddress, someOf } from './people.ts';
import { closeAndRelease, releaseNow, renderReports } from './results.ts';
import { seedAnswers } from './seed-answers.ts';

export interface StoryOptions {
  /** Units that are sent a mail and answer through the form while one watches. */
  readonly people: number;
  /** Authorities whose reports are drawn. */
  readonly reports: readonly string[];
}

export interface Story {
  readonly edition: string;
  /** Link of a unit that has answered. */
  readonly answeredLink: string;
}

/** The whole way of the data, from an empty edition to finished reports, told as it goes. */
export async function tellStory(
  stack: Stack,
  material: Material,
  ports: OperatorPorts,
  { step }: Narrator,
  { people, reports }: StoryOptions,
): Promise<Story> {
  const { units, synthesis } = material;
  const plan = movedPlan(material.plan, ports.clock.now(), 1);
  const answering = new Set(someOf(respondentsAmong(units, synthesis), people).map(({ id }) => id));
  const isWatched = ({ id }: Pick<FrameUnit, 'id'>) => answering.has(id);

  const frame = await step(
    'bringing the frame',
    async () => {
      await prepareEdition({ ...material, plan }, ports);
      return bringFrame(plan, units, (unit) => !isWatched(unit), ports);
    },
    ({ length }) => `${number(length)} made-up units of ${authoritiesOf(units)} authorities are in the frame`,
  );
  const edition = await open(plan, ports);
  const watched = frame.filter(isWatched);
  const links = await step(
    'sending invitations',
    (progress) => inviteAll(plan.id, watched.length, stack, ports, progress),
    () => `${watched.length} of them got their invitation by mail`,
  );
  await step(
    'people answer through the form',
    (progress) => letPeopleAnswer(watched, links, synthesis, progress),
    ({ answered, left }) => `${answered} people answered through the form, ${left} left in the middle`,
  );
  const others = respondentsAmong(frame, synthesis).filter((unit) => !isWatched(unit));
  await step(
    'others answer',
    (progress) => seedAnswers(edition, synthesis, others, ports, progress),
    (seeded) => `${number(seeded)} more answers are stored the way the form stores them`,
  );
  await step(
    'the stream worker computes sums',
    () => stack.idle(),
    () => 'the stream worker has computed the sums of every block that changed',
  );
  await step(
    'comparing sums with answers, closing, freezing the results',
    (progress) => closeAndRelease(plan.id, stack.environment.CODE_VERSION ?? 'unknown', ports, progress),
    (release) =>
      `the sums equal a recount of all answers; edition ${plan.id} is closed, release ${release.number} frozen`,
  );
  await step(
    'drawing reports',
    (progress) => renderReports(plan.id, reports, ports, progress),
    (drawn) => `${drawn} reports of ${reports.length} authorities are drawn, read back and stored`,
  );
  await releaseNow(plan.id, ports);
  return { edition: plan.id, answeredLink: links.get(watched[0]?.email ?? '')?.at(-1) ?? '' };
}

async function inviteAll(
  edition: string,
  expected: number,
  stack: Stack,
  ports: OperatorPorts,
  progress: Progress,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await invite(edition, {}, ports);
  for (let waiting = expected; waiting > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    waiting = await ports.invitationQueue.depth();
    progress(expected - waiting, expected);
  }
  return linksByAddress(stack.environment.MAIL_OUTBOX ?? '');
}

function authoritiesOf(units: Material['units']): number {
  return new Set(units.map(({ authority }) => authority)).size;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
