import {
  loadEditionPlan,
  loadQuestionnaire,
  loadTendencies,
  loadUnitTypes,
} from '../../../functions/adapters/files/data-files.ts';
import type { EditionPlan } from '../../../functions/core/edition/edition.ts';
import type { Synthesis } from '../../../functions/core/edition/generate-answers.ts';
import { generateFrame } from '../../../functions/core/edition/generate-frame.ts';
import type { Unit } from '../../../functions/core/edition/unit.ts';
import type { Questionnaire } from '../../../functions/core/questionnaire/questionnaire.ts';
import type { Register } from '../../../functions/core/register/register.ts';

/** What a demonstration is made of: real register, plan and questionnaire; made-up units and answers. */
export interface Material {
  readonly register: Register;
  readonly plan: EditionPlan;
  readonly questionnaire: Questionnaire;
  readonly synthesis: Synthesis;
  readonly units: readonly Unit[];
}

/** Chosen so that Bykle, which strangers are led to, has figures of its own. */
const SEED = 'demonstration-15';

/** Of all authorities, or of a few for a small demonstration. */
export function gatherMaterial(register: Register, authorities?: readonly string[]): Material {
  const plan = loadEditionPlan();
  const questionnaire = loadQuestionnaire();
  const units = generateFrame(register, plan, loadUnitTypes(), SEED);
  return {
    register,
    plan,
    questionnaire,
    synthesis: { questionnaire, tendencies: loadTendencies(), seed: SEED },
    units: units.filter(({ authority }) => authorities?.includes(authority) ?? true),
  };
}
