import type { Pattern, ReleaseTable, TableCell } from '../release/table.ts';

/** What an earlier release of the same edition told. */
export interface EarlierRelease {
  readonly releaseId: string;
  /** Sum of the revisions of a cell's responses at that time, by `cellName`. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly pattern: Pattern;
  /**
   * Bases that it told, as its artefact has them: by domain, and by statistic or question. Without them a figure
   * whose own base grew by one or two is told anew as soon as enough answers of its domain have changed.
   */
  readonly bases?: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function cellName({ authority, sector }: TableCell): string {
  return `${authority}#${sector}`;
}

/** Answers added, changed or taken back by cell since an earlier release, as their revisions tell. */
export function changesSince({ revisions }: EarlierRelease, { cells }: ReleaseTable): readonly number[] {
  return cells.map((cell) => Math.abs(cell.revisions - (revisions.get(cellName(cell)) ?? 0)));
}
