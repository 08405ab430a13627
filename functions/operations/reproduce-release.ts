import { releaseDifferences } from '../core/release/release-differences.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { ReleaseNeeds } from './make-release.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';
import { type RecomputedBlock, recomputeEdition } from './recompute-edition.ts';
import { type Candidate, releaseCandidate } from './release-candidate.ts';

/** Whether a stored release comes out again when it is made anew from answers and frame. */
export type Reproduction =
  | { readonly kind: 'same'; readonly record: ReleaseRecord }
  /** Another release comes out; `differences` says where, stored first. */
  | {
      readonly kind: 'different';
      readonly record: ReleaseRecord;
      readonly id: string;
      readonly differences: readonly string[];
    }
  | { readonly kind: 'unknown-release' }
  | { readonly kind: 'not-closed' }
  | Exclude<Candidate, { kind: 'candidate' }>;

/**
 * Makes a stored release anew from the answers and the frame alone, as the publication that it was, by the name
 * of the program that made it, and after the releases that it came after. Stores nothing.
 *
 * `release` is its id, the beginning of it, or its number. `blocks` where they were recomputed already.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function reproduceRelease(
  editionId: string,
  release: string,
  ports: ReleaseNeeds,
  options: { readonly blocks?: readonly RecomputedBlock[]; readonly onProgress?: Progress } = {},
): Promise<Reproduction> {
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  if (edition.state.status !== 'closed') return { kind: 'not-closed' };
  const { closedAt } = edition.state;
  const records = await ports.releases.list(editionId);
  const record = findRecord(records, release);
  if (record === undefined) return { kind: 'unknown-release' };
  const stored = await ports.releases.open(record.id);
  const blocks = options.blocks ?? (await recomputeEdition(editionId, ports, options.onProgress));
  const { publication, codeVersion } = stored;
  const before = records.filter(({ number }) => number < record.number);
  const made = await releaseCandidate(
    { edition, closedAt, questionnaire, blocks, publication, codeVersion, before },
    ports,
  );
  if (made.kind !== 'candidate') return made;
  if (made.id === record.id) return { kind: 'same', record };
  return { kind: 'different', record, id: made.id, differences: releaseDifferences(stored, made.release) };
}

/** By number, or by id or its beginning where only one release begins so. */
export function findRecord(records: readonly ReleaseRecord[], name: string): ReleaseRecord | undefined {
  const named = records.filter(({ id }) => name.length >= 4 && id.startsWith(name));
  if (named.length === 1) return named[0];
  return records.find(({ number }) => String(number) === name);
}
