import type { Edition } from '../core/edition/edition.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Ports } from '../ports.ts';

export class UnknownEditionError extends Error {
  override readonly name = 'UnknownEditionError';
}

/**
 * An edition with its questionnaire.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function questionnaireOf(
  editionId: string,
  ports: Pick<Ports, 'editions' | 'library'>,
): Promise<{ readonly edition: Edition; readonly questionnaire: Questionnaire }> {
  const edition = await ports.editions.find(editionId);
  if (edition === undefined) throw new UnknownEditionError(`There is no edition ${editionId}`);
  const { id, version } = edition.plan.questionnaire;
  return { edition, questionnaire: await ports.library.questionnaire(id, version) };
}
