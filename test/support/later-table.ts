import { pick, type Random } from '../../functions/core/random.ts';
import type { ReleaseTable, TableCell } from '../../functions/core/release/table.ts';
import { addMoments } from '../../functions/core/statistics/moments.ts';

/** The table after more answers have come in, one for every cell named (a cell may be named again). */
export function laterTable(table: ReleaseTable, random: Random, cells: readonly number[]): ReleaseTable {
  const later = [...table.cells];
  for (const cell of cells) later[cell] = withOneMore(later[cell] as TableCell, table, random);
  return { ...table, cells: later };
}

function withOneMore(
  cell: TableCell,
  { statistics, questions = [] }: ReleaseTable,
  random: Random,
): TableCell {
  const answers = new Map(questions.map(({ id, options }) => [id, pick(random, options)]));
  const moments = new Map(cell.moments);
  for (const { id, kind, source } of statistics) {
    const value = source
      ? source.values.get(answers.get(source.question) ?? '')
      : Math.floor(random() * (kind === 'share' ? 2 : 6)) + (kind === 'share' ? 0 : 1);
    const before = moments.get(id) ?? { base: 0, total: 0, squares: 0 };
    if (value !== undefined)
      moments.set(id, addMoments(before, { base: 1, total: value, squares: value * value }));
  }
  const options = new Map(
    [...answers].map(([question, option]) => {
      const counts = new Map(cell.options.get(question));
      return [question, counts.set(option, (counts.get(option) ?? 0) + 1)] as const;
    }),
  );
  return {
    ...cell,
    units: Math.max(cell.units, cell.respondents + 1),
    respondents: cell.respondents + 1,
    revisions: cell.revisions + 1,
    moments,
    options,
  };
}
