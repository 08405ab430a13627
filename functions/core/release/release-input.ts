import type { EditionPlan } from '../edition/edition.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Register } from '../register/register.ts';
import type { Moments } from '../statistics/moments.ts';
import type { Publication, Release } from './release.ts';
import type { Pattern, ReleaseTable } from './table.ts';
import type { GroupNames } from './weighting.ts';

/** Everything a release is a function of. The same input gives the same release, to the last byte. */
export interface ReleaseInput {
  readonly table: ReleaseTable;
  /** What of the table may be shown; nothing else is estimated for anybody's eyes. */
  readonly pattern: Pattern;
  readonly plan: EditionPlan;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
  readonly publication: Publication;
  readonly codeVersion: string;
  /** ISO 8601; when the edition was closed. */
  readonly closedAt: string;
  /** The weighting groups as `weightingGroups` gave them when the edition closed; without them they are made anew. */
  readonly frozenGroups?: GroupNames;
  /** The edition's release before this one, whose figures are kept where the pattern says so. */
  readonly previous?: { readonly id: string; readonly release: Release };
  /** Earlier editions of the same instrument, in order of time. */
  readonly earlier?: readonly EarlierEdition[];
  /** Of each cell of the table, the moments of those who answered in the first half of the fieldwork. */
  readonly early?: readonly ReadonlyMap<string, Moments>[];
}

/** An earlier edition's answers on today's map, with what may be shown of them there. */
export interface EarlierEdition {
  /** Edition id. */
  readonly id: string;
  readonly table: ReleaseTable;
  readonly pattern: Pattern;
  /** Ids of statistics whose questions are the same, or were declared comparable; all others are a break. */
  readonly comparable: readonly string[];
  /** Ids of today's domains that cannot be put together from that edition's cells. */
  readonly unplaced: readonly string[];
}
