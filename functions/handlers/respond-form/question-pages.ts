import { fieldId } from '../../../templates/form/fields/field-ids.ts';
import { QuestionPage } from '../../../templates/form/question-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { missing } from '../../core/answers/check-answers.ts';
import { wireFromFields } from '../../core/answers/form-fields.ts';
import { parseAnswers, type WireAnswers } from '../../core/answers/parse-answers.ts';
import type { Problem } from '../../core/answers/problems.ts';
import { parseLanguage } from '../../core/language.ts';
import type { Question } from '../../core/questionnaire/questionnaire.ts';
import { routeThrough } from '../../core/questionnaire/route.ts';
import { formBody } from '../../http/body.ts';
import { languageCookie } from '../../http/chosen-language.ts';
import { type HttpResponse, page, seeOther } from '../../http/responses.ts';
import { beginDraft } from '../../respond/drafts.ts';
import { keepTyped } from '../../respond/keep-typed.ts';
import { progressAt } from '../../respond/progress.ts';
import { newestReceipt } from '../../respond/respondent.ts';
import { pageRefusals, unreadable } from './refusals.ts';
import { answered, type Visit, whileOpen } from './visit.ts';

/** Last parts of addresses below an invitation that are not pages of its questionnaire. */
export const OWN_ADDRESSES = [
  'begin',
  'review',
  'send',
  'receipt',
  'copy',
  'copy.txt',
  'correct',
  'discard',
  'withdraw',
];

/** One page of questions, with what was typed on it so far. */
export const showQuestions = whileOpen(async (visit) => {
  const { draft, visitor } = visit;
  const pageId = visit.request.params.page ?? '';
  if (!hasPage(visit, pageId)) {
    return OWN_ADDRESSES.includes(pageId) ? seeOther(visitor.base) : pageRefusals.notFound(visitor.language);
  }
  if (draft === undefined) return seeOther(visitor.base);
  const questions = askedOn(visit, pageId, draft.answers);
  if (questions.length === 0) return seeOther(addressBeside(visit, pageId, draft.answers, 1));
  // What is missing is told when somebody goes on; what cannot be read was told before.
  const problems = problemsOf(visit, questions, draft.answers).filter(({ code }) => code !== 'required');
  return drawQuestions(visit, pageId, draft.answers, problems);
});

/** Keeps what was typed, whatever it is; then goes where the button says, or tells what must be put right. */
export const saveQuestions = whileOpen(async (visit) => {
  const { request, respondent, visitor, ports } = visit;
  const pageId = request.params.page ?? '';
  if (!hasPage(visit, pageId)) return pageRefusals.notFound(visitor.language);
  const body = formBody(request);
  if (body.kind === 'problem') return unreadable(body.problem, visitor);
  const { fields } = body;
  // A page from before the answers were sent, by the back button or another window.
  if (visit.draft === undefined && newestReceipt(respondent) !== undefined) {
    return answered(visit, { statusCode: 409, wasRefused: true });
  }
  const chosen = visitor.plan.languages.find(
    (language) => language === parseLanguage(fields.get('language')?.[0]),
  );
  const language = chosen ?? visitor.language;
  const earlier = (visit.draft ?? (await beginDraft(respondent, language, ports))).answers;
  const shown = shownOn(visit, pageId, fields, earlier);
  const sent = wireFromFields(shown, fields);
  const kept = keepTyped(sent, earlier);
  if (kept === undefined) return pageRefusals.tooLarge(language);
  await ports.drafts.save(respondent.invitation.unit, kept, language);

  const typed = { ...earlier, ...sent };
  const here = `${visitor.base}/${pageId}`;
  if (chosen !== undefined) return seeOther(here, [languageCookie(chosen)]);
  const go = fields.get('go')?.[0];
  if (go === 'later') return seeOther(visitor.base);
  if (go === 'back') return seeOther(addressBeside(visit, pageId, typed, -1));
  const asked = askedOn(visit, pageId, typed);
  const problems = problemsOf(
    visit,
    asked.filter((question) => shown.includes(question)),
    typed,
  );
  if (problems.length > 0) return drawQuestions(visit, pageId, typed, problems, 422);
  // An answer on this page may ask another question on it, which nobody has seen yet.
  const unseen = asked.find((question) => !shown.includes(question));
  if (unseen !== undefined) return seeOther(`${here}#${fieldId(unseen)}`);
  return seeOther(addressBeside(visit, pageId, typed, 1));
});

function drawQuestions(
  { respondent, visitor }: Visit,
  pageId: string,
  typed: WireAnswers,
  problems: readonly Problem[],
  statusCode = 200,
): HttpResponse {
  const { questionnaire } = respondent;
  const { answers } = parseAnswers(questionnaire, typed);
  const place = routeThrough(questionnaire, answers).find((routed) => routed.page.id === pageId);
  if (place === undefined) return seeOther(visitor.base);
  const progress = progressAt(questionnaire, answers, pageId);
  return page(renderPage(QuestionPage({ visitor, ...place, typed, problems, progress })), statusCode);
}

function hasPage({ respondent }: Visit, pageId: string): boolean {
  return respondent.questionnaire.pages.some(({ id }) => id === pageId);
}

function askedOn({ respondent }: Visit, pageId: string, typed: WireAnswers): readonly Question[] {
  const { answers } = parseAnswers(respondent.questionnaire, typed);
  const route = routeThrough(respondent.questionnaire, answers);
  return route.find((routed) => routed.page.id === pageId)?.questions ?? [];
}

/** The questions that the page had when it was sent: it says so itself. Only their fields are read. */
function shownOn(
  visit: Visit,
  pageId: string,
  fields: ReadonlyMap<string, readonly string[]>,
  earlier: WireAnswers,
): readonly Question[] {
  const named = fields.get('shown')?.[0]?.split(' ');
  if (named === undefined) return askedOn(visit, pageId, earlier);
  const { pages } = visit.respondent.questionnaire;
  return pages.find(({ id }) => id === pageId)?.questions.filter(({ id }) => named.includes(id)) ?? [];
}

function problemsOf(
  { respondent }: Visit,
  questions: readonly Question[],
  typed: WireAnswers,
): readonly Problem[] {
  const { answers, problems } = parseAnswers(respondent.questionnaire, typed);
  return questions.flatMap((question) => {
    const own = problems.filter((problem) => problem.question === question.id);
    return own.length > 0 ? own : missing(question, answers);
  });
}

/** The next page of the route after this one, or the one before; the review or the start page at its ends. */
function addressBeside(
  { respondent, visitor }: Visit,
  pageId: string,
  typed: WireAnswers,
  step: 1 | -1,
): string {
  const { questionnaire } = respondent;
  const { answers } = parseAnswers(questionnaire, typed);
  const onRoute = new Set(routeThrough(questionnaire, answers).map(({ page }) => page.id));
  const ids = questionnaire.pages.map(({ id }) => id);
  const here = ids.indexOf(pageId);
  const ahead = step === 1 ? ids.slice(here + 1) : ids.slice(0, here).reverse();
  const beside = ahead.find((id) => onRoute.has(id));
  return beside === undefined && step === -1 ? visitor.base : `${visitor.base}/${beside ?? 'review'}`;
}
