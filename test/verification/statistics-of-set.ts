import { indexInThousandths } from '../../functions/core/statistics/index-value.ts';
import type { ResponseRow } from './dataset.ts';

/** A statistic of the test set: a whole number for each respondent that has one, in `1/unit` of its own unit. */
export interface SetStatistic {
  readonly id: string;
  readonly column: string;
  readonly kind: 'prop' | 'mean';
  readonly unit: number;
  readonly scale: { readonly low: number; readonly high: number };
  readonly isFiltered: boolean;
  readonly value: (row: ResponseRow) => number | undefined;
}

const zeroOne = { low: 0, high: 1 };
const flag = (row: ResponseRow, name: string): number | undefined => {
  const value = row.answers[name];
  return value === undefined ? undefined : Number(value);
};
const onScale = (row: ResponseRow, name: string): number | undefined => {
  const value = flag(row, name);
  return value !== undefined && value >= 1 && value <= 6 ? value : undefined;
};

function share(id: string, value: SetStatistic['value'], isFiltered = false): SetStatistic {
  return { id, column: id, kind: 'prop', unit: 1, scale: zeroOne, isFiltered, value };
}

function mean(
  id: string,
  column: string,
  unit: number,
  scale: SetStatistic['scale'],
  value: SetStatistic['value'],
) {
  return { id, column, kind: 'mean', unit, scale, isFiltered: false, value } satisfies SetStatistic;
}

export const STATISTICS: readonly SetStatistic[] = [
  share('q1_innov', (row) => flag(row, 'q1_innov')),
  ...['A', 'B', 'C', 'D', 'E'].map((phase) =>
    share(`q2_${phase}`, ({ answers }) =>
      answers.q2_phase === undefined ? undefined : Number(answers.q2_phase === phase),
    ),
  ),
  ...['q3a', 'q3b', 'q3c', 'q3d'].map((box) => share(box, (row) => flag(row, box))),
  mean('q4_mean', 'q4v', 1, { low: 1, high: 6 }, (row) => onScale(row, 'q4_culture')),
  share('q4_top', (row) => {
    const value = onScale(row, 'q4_culture');
    return value === undefined ? undefined : Number(value >= 5);
  }),
  mean('q5_mean', 'q5v', 1, { low: 1, high: 6 }, (row) => onScale(row, 'q5_leader')),
  share('q6_shared', (row) => flag(row, 'q6_shared'), true),
  mean('index', 'index', 1000, { low: 0, high: 100 }, indexOf),
];

export function statistic(id: string): SetStatistic {
  const found = STATISTICS.find((s) => s.id === id);
  if (found === undefined) throw new RangeError(`The set has no statistic ${id}`);
  return found;
}

/** 40·q1 + 20·(ticks of q3)/4 + 20·(q4 − 1)/5 + 20·(q5 − 1)/5, of at least 60 weight points, in thousandths. */
export function indexOf(row: ResponseRow): number | undefined {
  const innovated = flag(row, 'q1_innov');
  const boxes = ['q3a', 'q3b', 'q3c', 'q3d'].map((box) => flag(row, box));
  const ticks = boxes.every((box) => box !== undefined)
    ? boxes.reduce((sum, box) => sum + box, 0)
    : undefined;
  const culture = onScale(row, 'q4_culture');
  const leader = onScale(row, 'q5_leader');
  return indexInThousandths(
    [
      { weight: 40, part: innovated, whole: 1 },
      { weight: 20, part: ticks, whole: 4 },
      { weight: 20, part: culture === undefined ? undefined : culture - 1, whole: 5 },
      { weight: 20, part: leader === undefined ? undefined : leader - 1, whole: 5 },
    ].flatMap(({ weight, part, whole }) => (part === undefined ? [] : [{ weight, part, whole }])),
    60,
  );
}
