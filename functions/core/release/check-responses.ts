import type { EditionPlan } from '../edition/edition.ts';
import type { StoredResponse } from '../submission/response.ts';
import type { InputProblem } from './input-problem.ts';

/**
 * Stored responses that no unit of the frame can have given, or that answer another questionnaire than the
 * edition's; erased ones are told by their place alone.
 *
 * `expected`: the response ids that the frame gives out.
 */
export function checkResponses(
  responses: readonly Pick<StoredResponse, 'block' | 'responseId' | 'questionnaire'>[],
  expected: ReadonlySet<string>,
  { questionnaire }: Pick<EditionPlan, 'questionnaire'>,
): readonly InputProblem[] {
  return responses.flatMap(
    ({ block: { authority, sector }, responseId, questionnaire: own }): InputProblem[] => {
      if (!expected.has(responseId)) return [{ code: 'stray-response', authority, sector }];
      if (own.id === questionnaire.id && own.version === questionnaire.version) return [];
      return [{ code: 'other-questionnaire', authority, sector, version: `${own.id} ${own.version}` }];
    },
  );
}
