import { StartPage } from '../../../templates/form/start-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { parseAnswers } from '../../core/answers/parse-answers.ts';
import { parseLanguage } from '../../core/language.ts';
import { routeThrough } from '../../core/questionnaire/route.ts';
import { formBody } from '../../http/body.ts';
import { page, seeOther } from '../../http/responses.ts';
import type { Draft } from '../../ports/fieldwork.ts';
import { beginCorrection, beginDraft } from '../../respond/drafts.ts';
import { newestReceipt } from '../../respond/respondent.ts';
import { unreadable } from './refusals.ts';
import { answered, type Visit, visiting, whileOpen } from './visit.ts';

/** What this is and who sees what; begin, go on, or see that it is done. Nothing begins by looking. */
export const showStart = visiting(async (visit) => {
  const { respondent, draft, visitor } = visit;
  if (newestReceipt(respondent) !== undefined) return answered(visit);
  const resumeAt = draft && placeToResume(visit, draft);
  return page(renderPage(StartPage({ visitor, resumeAt })));
});

/** A button, since mail scanners open every link: only somebody who presses it begins. */
export const beginAnswering = whileOpen(async (visit) => {
  const { request, respondent, visitor, ports } = visit;
  if (newestReceipt(respondent) !== undefined) return answered(visit, { statusCode: 409 });
  const body = formBody(request);
  if (body.kind === 'problem') return unreadable(body.problem, visitor);
  const language = parseLanguage(body.fields.get('language')?.[0]) ?? visitor.language;
  const draft = visit.draft ?? (await beginDraft(respondent, language, ports));
  return seeOther(placeToResume(visit, draft));
});

/** Begins a draft of the answers that stand, all of them to be looked through. */
export const correctAnswers = whileOpen(async ({ respondent, visitor, ports }) => {
  if (newestReceipt(respondent) === undefined) return seeOther(visitor.base);
  await beginCorrection(respondent, visitor.language, ports);
  return seeOther(`${visitor.base}/review`);
});

/** Leaves the answers as they were sent. */
export const discardCorrection = whileOpen(async ({ respondent, visitor, ports }) => {
  if (newestReceipt(respondent) !== undefined) await ports.drafts.clear(respondent.invitation.unit);
  return seeOther(visitor.base);
});

/** The first page of which nothing has been kept yet, or the review. */
function placeToResume({ respondent, visitor }: Visit, draft: Draft): string {
  const { questionnaire } = respondent;
  const { answers } = parseAnswers(questionnaire, draft.answers);
  const next = routeThrough(questionnaire, answers).find(
    ({ questions }) => !questions.some(({ id }) => Object.hasOwn(draft.answers, id)),
  );
  return `${visitor.base}/${next?.page.id ?? 'review'}`;
}
