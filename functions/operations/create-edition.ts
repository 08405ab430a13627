import type * as z from 'zod';
import { type EditionPlan, EditionPlanSchema } from '../core/edition/edition.ts';
import { draftEdition } from '../core/edition/edition-state.ts';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Register } from '../core/register/register.ts';
import { canonicalJson } from '../core/release/canonical-json.ts';
import type { Ports } from '../ports.ts';

/** What an edition is made of; plan and questionnaire as read from their files, not yet believed. */
export interface EditionFiles {
  readonly plan: unknown;
  readonly questionnaire: unknown;
  readonly register: Register;
}

export type EditionCreation =
  | { readonly kind: 'created' | 'replaced' | 'unchanged'; readonly plan: EditionPlan }
  | {
      readonly kind: 'invalid';
      readonly file: 'plan' | 'questionnaire';
      readonly problems: readonly string[];
    }
  /** The plan names another questionnaire, or another version of the register, than it was given. */
  | { readonly kind: 'mismatch'; readonly wanted: string; readonly given: string }
  /** The version is taken by other content; another content needs another version. */
  | { readonly kind: 'version-taken'; readonly document: string }
  | { readonly kind: 'already-open'; readonly plan: EditionPlan };

/** Makes an edition, or replaces the plan of one that is still a draft. */
export async function createEdition(
  files: EditionFiles,
  ports: Pick<Ports, 'editions' | 'library'>,
): Promise<EditionCreation> {
  const plan = EditionPlanSchema.safeParse(files.plan);
  if (!plan.success) return { kind: 'invalid', file: 'plan', problems: plan.error.issues.map(planProblem) };
  const parsing = parseQuestionnaire(files.questionnaire);
  if (parsing.kind === 'invalid') {
    const problems = parsing.problems.map(({ path, message }) => sentence(path, message));
    return { kind: 'invalid', file: 'questionnaire', problems };
  }
  const wanted = documentsOf(plan.data.questionnaire, plan.data.register);
  const given = documentsOf(parsing.questionnaire, files.register.version);
  if (wanted !== given) return { kind: 'mismatch', wanted, given };
  return create(plan.data, parsing.questionnaire, files.register, ports);
}

async function create(
  plan: EditionPlan,
  questionnaire: Questionnaire,
  register: Register,
  { editions, library }: Pick<Ports, 'editions' | 'library'>,
): Promise<EditionCreation> {
  const existing = await editions.find(plan.id);
  const isSame = existing !== undefined && canonicalJson(existing.plan) === canonicalJson(plan);
  if (existing !== undefined && existing.state.status !== 'draft') {
    return { kind: isSame ? 'unchanged' : 'already-open', plan: existing.plan };
  }
  if ((await library.putRegister(register)) === 'other-exists') {
    return { kind: 'version-taken', document: `register ${register.version}` };
  }
  if ((await library.putQuestionnaire(questionnaire)) === 'other-exists') {
    return { kind: 'version-taken', document: `questionnaire ${questionnaire.id} ${questionnaire.version}` };
  }
  if (!isSame) await editions.put(draftEdition(plan));
  return { kind: existing === undefined ? 'created' : isSame ? 'unchanged' : 'replaced', plan };
}

function documentsOf({ id, version }: { id: string; version: string }, register: string): string {
  return `questionnaire ${id} ${version} and register ${register}`;
}

function planProblem({ path, message }: z.core.$ZodIssue): string {
  return sentence(path.map(String).join('.'), message);
}

function sentence(path: string, message: string): string {
  return path === '' ? message : `${path}: ${message}`;
}
