import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { WireAnswers } from '../../../functions/core/answers/parse-answers.ts';
import type { Language } from '../../../functions/core/language.ts';
import { type PageForm, readPage, type WebPage } from './web-page.ts';

/** How somebody goes about it. */
export type Manner =
  | 'straight'
  /** Leaves in the middle, and goes on later on another device in another language. */
  | 'pauses'
  /** Presses the button twice. */
  | 'sends-twice'
  /** Thinks better of it and sends again. */
  | 'corrects'
  /** Begins, and never comes back. */
  | 'leaves';

/** Somebody who was sent a link, and what they would answer. */
export interface Person {
  readonly link: string;
  readonly language: Language;
  readonly answers: WireAnswers;
  readonly manner: Manner;
}

export type Answered = { readonly kind: 'answered'; readonly receipt: string } | { readonly kind: 'left' };

/** The pages were other than a person could make sense of. */
export class LostPersonError extends Error {
  override readonly name = 'LostPersonError';
}

/** More pages than any way through the form has. */
const MOST_PAGES = 60;
const PAGES_BEFORE_PAUSE = 3;

/** Answers through the form of the site as a browser without scripts does: page by page, by its forms alone. */
export async function answerOverHttp(person: Person): Promise<Answered> {
  const { link, manner } = person;
  const start = await open(`${link}?language=${person.language}`);
  let page = await press(start, formTo(start, '/begin'));
  for (let seen = 1; isQuestions(page); seen++) {
    if (seen > MOST_PAGES) throw new LostPersonError(`the form goes on after ${MOST_PAGES} pages`);
    const isTired = seen === PAGES_BEFORE_PAUSE;
    if (isTired && manner === 'leaves') return { kind: 'left' };
    page = isTired && manner === 'pauses' ? await pauseAndResume(page, person) : await fillIn(page, person);
  }
  const receipt = await send(page, manner === 'sends-twice');
  if (manner !== 'corrects') return { kind: 'answered', receipt };
  return { kind: 'answered', receipt: await correct(person, receipt) };
}

async function pauseAndResume(page: WebPage, person: Person): Promise<WebPage> {
  const form = formTo(page, '');
  await press(page, form, [...fieldsFor(form, person.answers), ['go', 'later']]);
  const other = person.language === 'en' ? 'nb' : 'en';
  const again = await open(`${person.link}?language=${other}`);
  const way = /<a class="button" href="([^"]+)"/.exec(again.html)?.[1];
  if (way === undefined) throw new LostPersonError('there is no way back to what was begun');
  return open(new URL(way, again.url).href);
}

/** Changes the last page of answers and sends them once more. */
async function correct({ link, answers }: Person, receipt: string): Promise<string> {
  const done = await open(link);
  const review = await press(done, formTo(done, '/correct'));
  const last = /<p class="back"><a href="([^"]+)"/.exec(review.html)?.[1];
  if (last === undefined) throw new LostPersonError('there is no way from the review to the last page');
  const page = await open(new URL(last, review.url).href);
  const again = await send(await fillIn(page, { answers }), false);
  if (again === receipt) throw new LostPersonError('a correction has the number of what it replaced');
  return again;
}

async function send(review: WebPage, twice: boolean): Promise<string> {
  const form = formTo(review, '/send');
  const receipt = receiptOn(await press(review, form));
  if (twice && receiptOn(await press(review, form)) !== receipt) {
    throw new LostPersonError('sent twice, and was given two receipts');
  }
  return receipt;
}

function fillIn(page: WebPage, { answers }: Pick<Person, 'answers'>): Promise<WebPage> {
  const form = formTo(page, '');
  return press(page, form, fieldsFor(form, answers));
}

function fieldsFor({ hidden }: PageForm, answers: WireAnswers): readonly (readonly [string, string])[] {
  return (hidden.shown ?? '').split(' ').flatMap((question): [string, string][] => {
    const answer = answers[question];
    if (typeof answer === 'string') return [[fieldName(question), answer]];
    if (Array.isArray(answer)) return answer.map((option) => [fieldName(question), option]);
    return Object.entries(answer ?? {}).map(([item, option]) => [fieldName(question, item), option]);
  });
}

function isQuestions(page: WebPage): boolean {
  return page.forms.some(({ hidden }) => 'shown' in hidden);
}

function formTo(page: WebPage, ending: string): PageForm {
  const form = page.forms.find(({ action, hidden }) =>
    ending === '' ? 'shown' in hidden : action.endsWith(ending),
  );
  if (form === undefined) throw new LostPersonError(`a page has no form ${ending || 'of questions'}`);
  return form;
}

function receiptOn(page: WebPage): string {
  const number = /class="receipt-number">[\s\S]*?<strong>([^<]+)</.exec(page.html)?.[1];
  if (number === undefined) throw new LostPersonError('sent, and was given no receipt');
  return number;
}

async function press(
  page: WebPage,
  { action, hidden }: PageForm,
  fields: readonly (readonly [string, string])[] = [],
): Promise<WebPage> {
  const body = new URLSearchParams([
    ...Object.entries(hidden),
    ...fields.map(([name, value]) => [name, value]),
  ]);
  return expectPage(
    await fetch(action, { method: 'POST', body, headers: { origin: new URL(page.url).origin } }),
  );
}

async function open(url: string): Promise<WebPage> {
  return expectPage(await fetch(url));
}

async function expectPage(response: Response): Promise<WebPage> {
  const page = await readPage(response);
  if (page.status !== 200) throw new LostPersonError(`a page answered with ${page.status}`);
  return page;
}
