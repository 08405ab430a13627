import type { Language } from '../../../functions/core/language.ts';
import { respondForm } from '../../../functions/handlers/respond-form.ts';
import { callerOf, form } from '../../support/http-event.ts';
import { BASE, respondentScene } from '../../support/respondent-scene.ts';
import { LONG_WAY } from './long-way.ts';
import { cookieFor, type Shown, type Specimen, shown, specimen } from './specimen.ts';

type Fields = readonly (readonly [name: string, value: string])[];

/** Somebody who came in by a link, and does things one after the other. */
export interface Respondent {
  readonly see: (path: string) => Promise<Shown>;
  readonly send: (path: string, fields?: Fields) => Promise<Shown>;
  /** Fills in pages of the long way up to this one; all of them unless said. */
  readonly answerUpTo: (page?: string) => Promise<void>;
  readonly handIn: () => Promise<Shown>;
  readonly scene: Awaited<ReturnType<typeof respondentScene>>;
}

/** A page at the end of what a respondent does. */
export function met(
  name: string,
  act: (respondent: Respondent) => Promise<Shown>,
  options: Parameters<typeof respondentScene>[0] = {},
): Specimen {
  return specimen(name, async (language) => act(await respondent(language, options)));
}

async function respondent(
  language: Language,
  options: Parameters<typeof respondentScene>[0],
): Promise<Respondent> {
  const scene = await respondentScene(options);
  const call = callerOf(respondForm(() => scene.ports));
  const cookies = [cookieFor(language)];
  const see = async (path: string) => shown(await call({ path: `${BASE}${path}`, cookies }));
  const send = async (path: string, fields: Fields = []) =>
    shown(await call({ path: `${BASE}${path}`, cookies, ...form(fields) }));
  const answerUpTo = async (last?: string) => {
    await send('/begin');
    for (const { page, fields } of LONG_WAY) {
      if (page === last) return;
      await send(`/${page}`, fields);
    }
  };
  const handIn = async () => send('/send', [['submissionId', (await scene.draft())?.submissionId ?? '']]);
  return { see, send, answerUpTo, handIn, scene };
}
