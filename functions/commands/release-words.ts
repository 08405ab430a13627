import { blockId } from '../core/aggregation/block.ts';
import { inputProblemText } from '../core/release/input-problem.ts';
import type { PublicationRefusal } from '../core/release/publication-rule.ts';
import type { ReleaseOutcome } from '../operations/make-release.ts';
import type { Reproduction } from '../operations/reproduce-release.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { counted } from './words.ts';

const NOT_PUBLISHED: Readonly<Record<PublicationRefusal, string>> = {
  'already-preliminary':
    'the edition has a preliminary release already. Make the final one: leave out --preliminary.',
  'already-final':
    'the edition has a final release already. Another is a correction, which says what changed: --correction.',
  'nothing-to-correct': 'the edition has no release that could be corrected.',
  'not-current': 'a correction replaces the current release. `barometer release list` shows which that is.',
};

/** How the making of a release ended. */
export function releaseWords(id: string, outcome: ReleaseOutcome): Outcome {
  switch (outcome.kind) {
    case 'released': {
      const { number, id: fingerprint, publication } = outcome.record;
      return done(
        outcome,
        `Release ${number} of edition ${id} is stored (${publication.kind}): ${fingerprint}`,
      );
    }
    case 'computed': {
      const { kind, id: fingerprint } = outcome;
      return done(
        { kind, id: fingerprint },
        `A release made now would be ${fingerprint}; nothing is stored.`,
      );
    }
    case 'not-published':
      return refused(outcome, `Nothing is released: ${NOT_PUBLISHED[outcome.reason]}`);
    case 'not-reconciled': {
      const { kind, differences } = outcome;
      const blocks = differences.map((difference) => ({ ...difference, block: blockId(difference.block) }));
      return refused(
        { kind, differences: blocks },
        `Nothing is released: the sums of ${counted(differences.length, 'block')} differ from the answers. ` +
          `See \`barometer reconcile ${id}\`; \`barometer rebuild ${id}\` computes them anew.`,
      );
    }
    default:
      return refusalWords(id, outcome);
  }
}

/** Whether a stored release came out again. */
export function reproductionWords(id: string, outcome: Reproduction): Outcome {
  switch (outcome.kind) {
    case 'same': {
      const { number, id: fingerprint } = outcome.record;
      return done(outcome, `Equal: answers and frame give release ${number} again, ${fingerprint}`);
    }
    case 'different': {
      const { number, id: fingerprint } = outcome.record;
      const head = `Release ${number} is ${fingerprint}, but answers and frame now give ${outcome.id}. Where (stored, made now):`;
      return refused(outcome, [head, ...outcome.differences.map((line) => `  ${line}`)].join('\n'));
    }
    case 'unknown-release':
      return refused(
        outcome,
        `Edition ${id} has no such release. \`barometer release list ${id}\` shows them.`,
      );
    default:
      return refusalWords(id, outcome);
  }
}

function refusalWords(
  id: string,
  outcome: Extract<ReleaseOutcome, { kind: 'not-closed' | 'input-refused' | 'audit-failed' }>,
): Outcome {
  switch (outcome.kind) {
    case 'not-closed':
      return refused(outcome, `Edition ${id} is not closed; figures exist only afterwards.`);
    case 'input-refused': {
      const head = 'Nothing is released: frame, answers and register contradict each other.';
      return refused(
        outcome,
        [head, ...outcome.problems.map((one) => `  ${inputProblemText(one)}`)].join('\n'),
      );
    }
    case 'audit-failed':
      return refused(
        outcome,
        `Nothing is released: the audit found ${counted(outcome.leaks, 'figure')} that would follow from what is shown. ` +
          'That is a fault of the program, not of the answers.',
      );
  }
}
