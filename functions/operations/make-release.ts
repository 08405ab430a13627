import { canonicalJson } from '../core/release/canonical-json.ts';
import type { InputProblem } from '../core/release/input-problem.ts';
import { type PublicationRefusal, refusalOf } from '../core/release/publication-rule.ts';
import type { Publication, Release } from '../core/release/release.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { Ports } from '../ports.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';
import { recomputeEdition } from './recompute-edition.ts';
import { compareWithStored, type Difference } from './reconcile.ts';
import { type Candidate, releaseCandidate } from './release-candidate.ts';

export type ReleaseNeeds = Pick<
  Ports,
  | 'clock'
  | 'random'
  | 'editions'
  | 'frame'
  | 'responses'
  | 'blockSums'
  | 'library'
  | 'releases'
  | 'backgrounds'
>;

export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly record: ReleaseRecord }
  | { readonly kind: 'computed'; readonly id: string; readonly release: Release }
  /** The edition is not closed: figures of an open field would give newcomers away. */
  | { readonly kind: 'not-closed' }
  /** Stored sums differ from the answers; nothing is released from them. */
  | { readonly kind: 'not-reconciled'; readonly differences: readonly Difference[] }
  /** An edition has a preliminary and a final result; anything else is a correction of the current one. */
  | { readonly kind: 'not-published'; readonly reason: PublicationRefusal }
  | { readonly kind: 'input-refused'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'audit-failed'; readonly leaks: number };

export interface ReleaseOptions {
  /** Final when nothing is said. */
  readonly publication?: Publication | undefined;
  /** Computes from answers and frame alone, without looking at stored sums, and stores nothing. */
  readonly isDryRun?: boolean;
  readonly onProgress?: Progress;
}

/**
 * Freezes a closed edition into a release: recompute, reconcile, check, protect, audit, compute, store. The same
 * answers give the same release. Nothing half-made is stored: the artefact comes after the last refusal.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function makeRelease(
  editionId: string,
  codeVersion: string,
  ports: ReleaseNeeds,
  { publication = { kind: 'final' }, isDryRun = false, onProgress }: ReleaseOptions = {},
): Promise<ReleaseOutcome> {
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  if (edition.state.status !== 'closed') return { kind: 'not-closed' };
  const { closedAt } = edition.state;
  const records = await ports.releases.list(editionId);
  const repeated = records.findIndex((one) => canonicalJson(one.publication) === canonicalJson(publication));
  const before = repeated === -1 ? records : records.slice(0, repeated);
  const reason = refusalOf(publication, before);
  if (reason !== undefined) return { kind: 'not-published', reason };

  const blocks = await recomputeEdition(editionId, ports, onProgress);
  if (!isDryRun) {
    const { differences } = await compareWithStored(editionId, blocks, ports);
    if (differences.length > 0) return { kind: 'not-reconciled', differences };
  }
  const candidate = await releaseCandidate(
    { edition, closedAt, questionnaire, blocks, publication, codeVersion, before },
    ports,
  );
  const again = refusalOf(publication, records);
  const same = candidate.kind === 'candidate' && records.find(({ id }) => id === candidate.id);
  // The publication was made already, from other answers or by another program.
  if (again !== undefined && !same && !isDryRun) return { kind: 'not-published', reason: again };
  if (candidate.kind !== 'candidate') return candidate;
  if (isDryRun) return { kind: 'computed', id: candidate.id, release: candidate.release };
  return { kind: 'released', record: same || (await store(candidate, ports)) };
}

/** What is remembered first: a release without it could never be followed by another. */
async function store(
  { release, background }: Extract<Candidate, { kind: 'candidate' }>,
  { backgrounds, releases, clock }: ReleaseNeeds,
): Promise<ReleaseRecord> {
  await backgrounds.put(background);
  return releases.store(release, clock.now());
}
