import { loadRegister } from '../functions/adapters/files/register-files.ts';
import { sumResponses } from '../functions/core/aggregation/sum-responses.ts';
import { frameCounts } from '../functions/core/edition/blocks.ts';
import { generateAnswers, responds } from '../functions/core/edition/generate-answers.ts';
import type { ReleaseInput } from '../functions/core/release/build-release.ts';
import { gatherMaterial } from '../infra/local/demonstration/material.ts';

/** What the release of the demonstration's full frame is computed from, without the fieldwork. */
export function fullFrame(): ReleaseInput {
  const register = loadRegister();
  const { plan, questionnaire, synthesis, units } = gatherMaterial(register);
  const answering = units.filter((unit) => responds(synthesis, unit));
  const cells = Map.groupBy(answering, ({ authority, sector }) => `${authority}#${sector}`);
  const sums = [...cells].map(([name, own]) => {
    const [authority = '', sector = ''] = name.split('#');
    const answers = own.map((unit) => generateAnswers(synthesis, unit));
    return { authority, sector, ...sumResponses(questionnaire, answers) };
  });
  const frame = frameCounts(units);
  return { plan, questionnaire, register, frame, sums, closedAt: plan.closesAt, codeVersion: 'bench' };
}
