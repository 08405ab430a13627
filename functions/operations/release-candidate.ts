import { auditPattern } from '../core/disclosure/audit-pattern.ts';
import { protect } from '../core/disclosure/protect.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { type Background, backgroundOf, earlierRelease } from '../core/release/background.ts';
import { basesTold } from '../core/release/bases-told.ts';
import { buildRelease } from '../core/release/build-release.ts';
import { canonicalJson } from '../core/release/canonical-json.ts';
import { checkReleaseInput } from '../core/release/check-release-input.ts';
import { coveredTable } from '../core/release/covered-table.ts';
import type { InputProblem } from '../core/release/input-problem.ts';
import { methodOf } from '../core/release/method.ts';
import type { Publication, Release } from '../core/release/release.ts';
import { earlyMoments, tableOf } from '../core/release/table-of.ts';
import { weightingGroups } from '../core/release/weighting.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { Ports } from '../ports.ts';
import { earlierEditions } from './earlier-editions.ts';
import type { RecomputedBlock } from './recompute-edition.ts';
import { storedBackground } from './stored-background.ts';

/** What a release is made of beside the stored frame and the releases before it. */
export interface CandidateInput {
  readonly edition: Edition;
  readonly closedAt: string;
  readonly questionnaire: Questionnaire;
  readonly blocks: readonly RecomputedBlock[];
  readonly publication: Publication;
  readonly codeVersion: string;
  /** Releases of the edition before this one, oldest first. */
  readonly before: readonly ReleaseRecord[];
}

/** A release that could be stored, or why none can. */
export type Candidate =
  | {
      readonly kind: 'candidate';
      readonly id: string;
      readonly release: Release;
      readonly background: Background;
    }
  /** Frame, answers and register contradict each other. */
  | { readonly kind: 'input-refused'; readonly problems: readonly InputProblem[] }
  /** Something withheld follows from what would be shown: never to be stored. Counts alone are told. */
  | { readonly kind: 'audit-failed'; readonly leaks: number };

type Needs = Pick<
  Ports,
  'random' | 'editions' | 'frame' | 'blockSums' | 'library' | 'releases' | 'backgrounds'
>;

/**
 * Checks the input, lays out the table, protects it against everything published of the edition before, audits
 * the pattern, and only then computes what may be shown. Stores nothing.
 *
 * @throws {MissingBackgroundError}
 */
export async function releaseCandidate(input: CandidateInput, ports: Needs): Promise<Candidate> {
  const { edition, questionnaire, blocks, before, ...rest } = input;
  const { plan } = edition;
  const [frame, register] = await Promise.all([
    ports.frame.counts(plan.id),
    ports.library.register(plan.register),
  ]);
  const problems = [
    ...checkReleaseInput({ plan, questionnaire, register, frame, blocks }),
    ...blocks.flatMap((block) => block.problems),
  ];
  if (problems.length > 0) return { kind: 'input-refused', problems };

  const backgrounds = await Promise.all(before.map(({ id }) => storedBackground(id, ports)));
  const artefacts = await Promise.all(before.map(({ id }) => ports.releases.open(id)));
  const [previous, previousRelease] = [before.at(-1), artefacts.at(-1)];
  const method = methodOf(plan);
  const all = tableOf({ plan, questionnaire, register, frame, blocks });
  const groups = backgrounds[0]?.groups ?? weightingGroups(all, method);
  const table = coveredTable(all, groups);
  const earlier = backgrounds.map((background, i) => ({
    ...earlierRelease(background),
    bases: basesTold(artefacts[i] as Release),
  }));
  const pattern = protect(table, method, earlier);
  const leaks = auditPattern(table, pattern, method, earlier);
  if (leaks.length > 0) return { kind: 'audit-failed', leaks: leaks.length };

  const release = buildRelease(
    {
      ...rest,
      plan,
      questionnaire,
      register,
      table,
      pattern,
      frozenGroups: groups,
      early: earlyMoments(table, blocks),
      earlier: await earlierEditions({ edition, questionnaire, register }, ports),
      ...(previous && previousRelease && { previous: { id: previous.id, release: previousRelease } }),
    },
    ports.random.fingerprint,
  );
  const id = ports.random.fingerprint(canonicalJson(release));
  return { kind: 'candidate', id, release, background: backgroundOf(id, table, pattern, groups, method) };
}
