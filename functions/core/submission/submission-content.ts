import type { Answers } from '../answers/answers.ts';
import { canonicalJson } from '../release/canonical-json.ts';

/**
 * Everything a submission says, as one text to take the fingerprint of: the same answers in another order, or
 * sent by form instead of JSON, are the same submission.
 */
export function submissionContent(submission: {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly replaces?: string | undefined;
  readonly answers: Answers;
}): string {
  const { questionnaire, replaces, answers } = submission;
  return canonicalJson({
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    replaces,
    answers,
  });
}
