import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Register } from '../core/register/register.ts';

/** Documents that never change once they are there: questionnaires, registers. */
export interface Library {
  readonly putQuestionnaire: (
    questionnaire: Questionnaire,
  ) => Promise<'stored' | 'same-exists' | 'other-exists'>;
  readonly questionnaire: (id: string, version: string) => Promise<Questionnaire>;
  readonly putRegister: (register: Register) => Promise<'stored' | 'same-exists' | 'other-exists'>;
  readonly register: (version: string) => Promise<Register>;
}
