import { ReviewPage } from '../../../templates/form/review-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { formTextFor } from '../../../templates/text/form/form-text.ts';
import { refusalText } from '../../../templates/text/refusals/refusal-text.ts';
import { osloTime } from '../../../templates/text/shared/dates.ts';
import { checkAnswers, dropUnasked } from '../../core/answers/check-answers.ts';
import { parseAnswers } from '../../core/answers/parse-answers.ts';
import { routeThrough } from '../../core/questionnaire/route.ts';
import type { Receipt } from '../../core/submission/response.ts';
import { formBody } from '../../http/body.ts';
import { languageCookie } from '../../http/chosen-language.ts';
import { type HttpResponse, page, seeOther } from '../../http/responses.ts';
import type { Draft } from '../../ports/fieldwork.ts';
import { turnIntoCorrection } from '../../respond/drafts.ts';
import { newestReceipt } from '../../respond/respondent.ts';
import { takeSubmission } from '../../respond/take-submission.ts';
import { refuseVisitor, unreadable } from './refusals.ts';
import { answered, type Visit, visiting, whileOpen } from './visit.ts';

/** Everything that was answered, in words, before it is sent. */
export const showReview = whileOpen(async (visit) => {
  return visit.draft === undefined ? seeOther(visit.visitor.base) : drawReview(visit, visit.draft);
});

/**
 * Takes the answers of the draft, exactly once. The form says by its hidden id which draft it means, so that a
 * second click, a reload or the back button finds the receipt instead of sending something else.
 */
export const sendAnswers = visiting(async (visit) => {
  const { request, respondent, draft, visitor, ports } = visit;
  const body = formBody(request);
  if (body.kind === 'problem') return unreadable(body.problem, visitor);
  const submissionId = body.fields.get('submissionId')?.[0];
  const text = formTextFor(visitor.plan.instrument.unit, visitor.language).review;
  const receipts = respondent.response?.receipts ?? [];
  if (receipts.some((receipt) => receipt.submissionId === submissionId)) {
    return seeOther(`${visitor.base}/receipt`);
  }
  if (respondent.accepts !== 'yes') return answered(visit, { statusCode: 410 });
  if (draft === undefined) return nothingToSend(visit);
  if (draft.submissionId !== submissionId) {
    return drawReview(visit, draft, { statusCode: 409, notice: text.changedElsewhere });
  }

  const { questionnaire } = respondent;
  const check = checkAnswers(questionnaire, dropUnasked(questionnaire, draft.answers));
  if (check.kind === 'invalid') return drawReview(visit, draft, { statusCode: 422 });
  const { replaces } = draft;
  const taking = await takeSubmission(respondent, { submissionId, replaces, answers: check.answers }, ports);
  switch (taking.kind) {
    case 'accepted':
    case 'replayed':
      // Only now: the receipt exists, so nothing is lost whatever happens here.
      await ports.drafts.clear(respondent.invitation.unit);
      // The draft knew the language on devices that were never told.
      return seeOther(`${visitor.base}/receipt`, [languageCookie(visitor.language)]);
    case 'conflict':
      return taking.newest === undefined
        ? nothingToSend(visit)
        : answeredMeanwhile(visit, draft, taking.newest);
    case 'not-yet':
    case 'no-longer':
      return answered(visit, { statusCode: 410 });
  }
});

/** Somebody else answered for the unit while this was being typed. It is kept, and replaces that if sent. */
async function answeredMeanwhile(visit: Visit, draft: Draft, newest: Receipt): Promise<HttpResponse> {
  const { respondent, visitor, ports } = visit;
  const correction = await turnIntoCorrection(draft, newest.submissionId, respondent, ports);
  const { language, plan } = visitor;
  const text = formTextFor(plan.instrument.unit, language).review;
  const notice = text.answeredMeanwhile(osloTime(newest.receivedAt, language));
  return drawReview(visit, correction, { statusCode: 409, notice });
}

function nothingToSend(visit: Visit): HttpResponse {
  if (newestReceipt(visit.respondent) !== undefined) {
    return answered(visit, { statusCode: 409, wasRefused: true });
  }
  return refuseVisitor(refusalText[visit.visitor.language].nothingToSend, 409, visit.visitor, true);
}

function drawReview(
  { respondent, visitor }: Visit,
  draft: Draft,
  { statusCode = 200, notice }: { statusCode?: number; notice?: string } = {},
): HttpResponse {
  const { questionnaire, response } = respondent;
  const typed = dropUnasked(questionnaire, draft.answers);
  const check = checkAnswers(questionnaire, typed);
  const { answers } = parseAnswers(questionnaire, typed);
  const replaced = response?.receipts.find(({ submissionId }) => submissionId === draft.replaces);
  const html = ReviewPage({
    visitor,
    route: routeThrough(questionnaire, answers),
    answers,
    problems: check.kind === 'invalid' ? check.problems : [],
    submissionId: draft.submissionId,
    replaces: replaced?.receivedAt,
    notice,
  });
  return page(renderPage(html), statusCode);
}
