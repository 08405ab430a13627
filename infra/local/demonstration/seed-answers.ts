import { checkAnswers } from '../../../functions/core/answers/check-answers.ts';
import { wireFromAnswers } from '../../../functions/core/answers/form-fields.ts';
import type { Edition } from '../../../functions/core/edition/edition.ts';
import { generateAnswers, type Synthesis } from '../../../functions/core/edition/generate-answers.ts';
import { inParallel } from '../../../functions/operations/in-parallel.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import type { Ports } from '../../../functions/ports.ts';
import { takeSubmission } from '../../../functions/respond/take-submission.ts';
import type { Progress } from './narrator.ts';

type SeedPorts = Pick<
  Ports,
  'clock' | 'random' | 'editions' | 'invitations' | 'drafts' | 'responses' | 'library'
>;

const AT_A_TIME = 16;

export class SeedingError extends Error {
  override readonly name = 'SeedingError';
}

/** Stores made-up answers of these units the way the form does, without the form. */
export async function seedAnswers(
  edition: Edition,
  synthesis: Synthesis,
  units: readonly FrameUnit[],
  ports: SeedPorts,
  progress: Progress,
): Promise<number> {
  const { questionnaire } = synthesis;
  let done = 0;
  await inParallel(units, AT_A_TIME, async (unit) => {
    const check = checkAnswers(questionnaire, wireFromAnswers(generateAnswers(synthesis, unit)));
    if (check.kind === 'invalid')
      throw new SeedingError(`made-up answers have ${check.problems.length} problems`);
    const taking = await takeSubmission(
      {
        kind: 'respondent',
        invitation: invitationOf(edition.plan.id, unit),
        edition,
        questionnaire,
        accepts: 'yes',
        response: undefined,
      },
      { submissionId: ports.random.id(), answers: check.answers },
      ports,
    );
    if (taking.kind !== 'accepted') throw new SeedingError(`made-up answers were not taken: ${taking.kind}`);
    progress(++done, units.length);
  });
  return units.length;
}

/** What a code of the unit would open; it is sent none. */
function invitationOf(edition: string, { id, name, authority, sector, bucket, responseId }: FrameUnit) {
  return {
    unit: { edition, authority, sector, unit: id },
    unitName: name,
    block: { edition, authority, sector, bucket },
    responseId,
    isRevoked: false,
  };
}
