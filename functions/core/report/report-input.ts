import type { Language } from '../language.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Authority, Register } from '../register/register.ts';
import type { Release } from '../release/release.ts';

/** Which of the edition's releases a report is drawn from. */
export interface ReleaseFacts {
  /** Fingerprint of the artefact. */
  readonly id: string;
  /** 1, 2, … */
  readonly number: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Everything a report is a function of, beside its words. */
export interface ReportInput {
  readonly release: Release;
  readonly releaseFacts: ReleaseFacts;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
  readonly authority: Authority;
  readonly language: Language;
}
