import type { Edition, EditionPlan } from '../../../functions/core/edition/edition.ts';
import { responds, type Synthesis } from '../../../functions/core/edition/generate-answers.ts';
import type { Unit } from '../../../functions/core/edition/unit.ts';
import type { Questionnaire } from '../../../functions/core/questionnaire/questionnaire.ts';
import type { Register } from '../../../functions/core/register/register.ts';
import type { operatorPorts } from '../../../functions/live.ts';
import { openEdition } from '../../../functions/operations/change-state.ts';
import { createEdition } from '../../../functions/operations/create-edition.ts';
import { placeUnits } from '../../../functions/operations/place-units.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';

export type OperatorPorts = ReturnType<typeof operatorPorts>;

/** A step of the operator's that a demonstration takes for granted went otherwise. */
export class DemonstrationError extends Error {
  override readonly name = 'DemonstrationError';
}

/** Puts plan, questionnaire and register into the library, and a draft edition beside them. */
export async function prepareEdition(
  files: { readonly plan: EditionPlan; readonly questionnaire: Questionnaire; readonly register: Register },
  ports: OperatorPorts,
): Promise<void> {
  const creation = await createEdition(files, ports);
  if (!['created', 'replaced', 'unchanged'].includes(creation.kind)) {
    throw new DemonstrationError(`edition ${files.plan.id} was not made: ${creation.kind}`);
  }
}

/** Makes the units the frame of an edition. Those for whom `wasInvited` holds are said to have had their mail. */
export async function bringFrame(
  plan: EditionPlan,
  units: readonly Unit[],
  wasInvited: (unit: Unit) => boolean,
  ports: OperatorPorts,
): Promise<readonly FrameUnit[]> {
  const placed = placeUnits(units, new Map(), ports.random.id).map((unit) =>
    wasInvited(unit) ? { ...unit, invitedAt: plan.opensAt } : unit,
  );
  await ports.frame.replace(plan.id, placed);
  return placed;
}

export async function open(plan: EditionPlan, ports: OperatorPorts): Promise<Edition> {
  const change = await openEdition(plan.id, ports);
  const edition = await ports.editions.find(plan.id);
  if (change.kind !== 'changed' || edition === undefined) {
    throw new DemonstrationError(`edition ${plan.id} was not opened: ${change.kind}`);
  }
  return edition;
}

/** Units that answer in this made-up fieldwork. */
export function respondentsAmong<U extends Unit>(units: readonly U[], synthesis: Synthesis): readonly U[] {
  return units.filter((unit) => responds(synthesis, unit));
}
