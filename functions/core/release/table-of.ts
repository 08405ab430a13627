import type { Block } from '../aggregation/block.ts';
import type { BlockSums } from '../aggregation/recompute-block.ts';
import { countOf, type Sums, totalOf } from '../aggregation/sums.ts';
import type { EditionPlan } from '../edition/edition.ts';
import type { FrameCount } from '../edition/unit.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Register } from '../register/register.ts';
import { type Moments, momentsOfShare, NO_MOMENTS } from '../statistics/moments.ts';
import type { ReleaseTable, TableCell, TableQuestion } from './table.ts';
import { tableDomains } from './table-domains.ts';
import { tableQuestions, tableStatistics } from './table-statistics.ts';

/** The stored sums of one block. */
export interface SummedBlock extends BlockSums {
  readonly block: Pick<Block, 'authority' | 'sector'>;
}

export interface TableInput {
  /** What one answer is of: a unit when it is left out. */
  readonly plan?: Pick<EditionPlan, 'instrument'>;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
  /** N by authority and sector. */
  readonly frame: readonly FrameCount[];
  readonly blocks: readonly SummedBlock[];
}

/** Frame or sums of an authority that is not in the register; `checkReleaseInput` would have told. */
export class UncheckedInputError extends Error {
  override readonly name = 'UncheckedInputError';
}

/**
 * The table that a release is computed from: a cell for every authority and sector of the frame, whether anybody
 * answered or not, in order of authority and sector. The same numbers give the same table in whatever order they
 * come.
 *
 * @throws {UncheckedInputError} when the input was not checked.
 */
export function tableOf({ plan, questionnaire, register, frame, blocks }: TableInput): ReleaseTable {
  const statistics = tableStatistics(questionnaire);
  const questions = tableQuestions(questionnaire);
  const authorities = new Map(register.authorities.map((authority) => [authority.code, authority]));
  const byCell = Map.groupBy(blocks, ({ block }) => cellName(block));
  const cells = [...Map.groupBy(frame, cellName)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, counts]): TableCell => {
      const { authority: code, sector } = counts[0] as FrameCount;
      const authority = authorities.get(code);
      if (authority === undefined) throw new UncheckedInputError(`${code} is not in the register`);
      const own = byCell.get(name) ?? [];
      const sums = totalOf(own);
      return {
        authority: code,
        kind: authority.kind,
        sector,
        county: authority.county,
        region: authority.region,
        units: counts.reduce((sum, { units }) => sum + units, 0),
        respondents: countOf(sums, 'respondents'),
        revisions: own.reduce((sum, { revisions }) => sum + revisions, 0),
        moments: new Map(statistics.map(({ id, kind }) => [id, momentsOf(sums, id, kind)])),
        options: new Map(questions.map((question) => [question.id, optionsOf(sums, question)])),
      };
    });
  return {
    cells,
    domains: tableDomains(cells, register, plan?.instrument.unit ?? 'unit'),
    statistics,
    questions,
  };
}

/** Of each cell of the table, the moments of headline indicators among those who answered early. */
export function earlyMoments(
  { cells, statistics }: ReleaseTable,
  blocks: readonly SummedBlock[],
): readonly ReadonlyMap<string, Moments>[] {
  const headlines = statistics.filter(({ kind, isHeadline }) => kind === 'share' && isHeadline);
  const byCell = Map.groupBy(blocks, ({ block }) => cellName(block));
  return cells.map((cell) => {
    const sums = totalOf(byCell.get(cellName(cell)) ?? []);
    const early = (id: string) =>
      momentsOfShare(countOf(sums, `${id}.~early-asked`), countOf(sums, `${id}.~early-holds`));
    return new Map(headlines.map(({ id }) => [id, early(id)]));
  });
}

function momentsOf(sums: Sums, id: string, kind: 'share' | 'mean'): Moments {
  const moments =
    kind === 'share'
      ? momentsOfShare(countOf(sums, `${id}.~asked`), countOf(sums, `${id}.~holds`))
      : {
          base: countOf(sums, `${id}.~base`),
          total: countOf(sums, `${id}.~total`),
          squares: countOf(sums, `${id}.~squares`),
        };
  return moments.base === 0 ? NO_MOMENTS : moments;
}

/** How many chose each option; what nobody chose is left out. */
function optionsOf(sums: Sums, { id, options }: TableQuestion): ReadonlyMap<string, number> {
  const counts = options.map((option) => [option, countOf(sums, `${id}.${option}`)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

function cellName({ authority, sector }: { readonly authority: string; readonly sector: string }): string {
  return `${authority}#${sector}`;
}
