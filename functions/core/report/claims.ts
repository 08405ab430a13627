import type { Comparison } from '../release/domain.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, meanOf, type Side } from './perspective.ts';

/** What the test of a figure against the rest of a benchmark lets the report say. */
export interface Claim {
  readonly verdict: Comparison['verdict'];
  /** The benchmark that the figure was tested against. */
  readonly side: Side;
}

/**
 * The claim on a figure of the authority that the report is about; undefined where none was tested.
 *
 * Only the primary benchmark is tested. A figure that is a band is not compared, and of one that is too
 * uncertain to conclude from nothing is claimed. Source: statistics note, sections 6 and 8.
 */
export function claimOn(statistic: string, { perspective }: DrawingBoard): Claim | undefined {
  const { lead, others, missing } = perspective;
  if (lead.whose !== 'own') return undefined;
  const figure = statistic in lead.means ? meanOf(lead, statistic) : figureOf(lead, statistic);
  if (figure.kind !== 'shown' || figure.grade === 'too-uncertain') return undefined;
  const primary = lead.comparisons[statistic]?.find(({ isPrimary }) => isPrimary);
  const side = [...others, ...missing].find(({ id }) => id === primary?.benchmark);
  return primary && side && { verdict: primary.verdict, side };
}

/** Marks of what is clearly higher and lower; the page says what they mean. */
const MARKS = { higher: '+', lower: '–' } as const;

/** A number of a table, with a mark where it is clearly different. */
export function withVerdict(number: string, statistic: string, board: DrawingBoard): string {
  const verdict = claimOn(statistic, board)?.verdict;
  return verdict === undefined || verdict === 'not-clear' ? number : `${number} ${MARKS[verdict]}`;
}

/** What the marks of a page mean, or that nothing on it is different. */
export function testNotes(
  statistics: readonly { readonly id: string }[],
  board: DrawingBoard,
): readonly string[] {
  const { text, format, perspective, release } = board;
  const claims = statistics.flatMap(({ id }) => claimOn(id, board) ?? []);
  const [first] = claims;
  if (first === undefined) return [];
  const { inline } = perspective.lead;
  const { rest } = first.side;
  if (claims.every(({ verdict }) => verdict === 'not-clear')) return [text.notes.notDifferent(inline, rest)];
  const points = format.whole(Math.round(release.method.leastDifference.share * 100));
  return [text.notes.different(inline, rest, points)];
}
