import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wireFromAnswers } from '../../../functions/core/answers/form-fields.ts';
import { generateAnswers, type Synthesis } from '../../../functions/core/edition/generate-answers.ts';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { inParallel } from '../../../functions/operations/in-parallel.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import { answerOverHttp, type Manner } from './answer-over-http.ts';
import type { Progress } from './narrator.ts';

const AT_A_TIME = 8;

/** Most go straight through; one in ten does one of the other things. */
const MANNERS: readonly Manner[] = [
  ...Array.from({ length: 6 }, () => 'straight' as const),
  'pauses',
  'corrects',
  'sends-twice',
  'straight',
];
const ONE_OF = 25;

/** So many of the units, evenly over all. */
export function someOf<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)] as T);
}

/** What the units were sent, by the address it was sent to: links as they stand in the mails of the outbox. */
export async function linksByAddress(outbox: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = (await readdir(outbox)).filter((name) => name.endsWith('.json')).toSorted();
  const mails = await Promise.all(
    files.map(
      async (name) => JSON.parse(await readFile(join(outbox, name), 'utf8')) as { to: string; text: string },
    ),
  );
  const links = new Map<string, string[]>();
  for (const { to, text } of mails) {
    const link = /https?:\S+\/s\/[\w-]{43}/.exec(text)?.[0];
    if (link !== undefined) links.set(to, [...(links.get(to) ?? []), link]);
  }
  return links;
}

/** Lets the people who got a link answer through the form, several at once, each in their own manner. */
export async function letPeopleAnswer(
  units: readonly FrameUnit[],
  links: ReadonlyMap<string, readonly string[]>,
  synthesis: Synthesis,
  progress: Progress,
): Promise<{ readonly answered: number; readonly left: number }> {
  const people = units.flatMap((unit, i) => {
    const link = links.get(unit.email)?.at(-1);
    const answers = wireFromAnswers(generateAnswers(synthesis, unit));
    const manner = i % ONE_OF === ONE_OF - 1 ? 'leaves' : (MANNERS[i % MANNERS.length] as Manner);
    return link === undefined ? [] : [{ link, answers, manner, language: LANGUAGES[i % 3] ?? 'nb' }];
  });
  let done = 0;
  const ends = await inParallel(people, AT_A_TIME, async (person) => {
    const end = await answerOverHttp(person);
    progress(++done, people.length);
    return end.kind;
  });
  const answered = ends.filter((kind) => kind === 'answered').length;
  return { answered, left: ends.length - answered };
}
