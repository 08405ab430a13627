/** A sector of one authority: its units in the frame and those that answered. */
export interface SectorSize {
  readonly sector: string;
  readonly units: number;
  readonly respondents: number;
}

/**
 * Which sectors of one authority share a weight: system M.
 *
 * A sector with at least `atLeast` respondents stands alone; the others are pooled. A pool with fewer joins
 * the standing sector with the fewest respondents (ties: first by name). With none standing, all are one.
 *
 * Source: the statistics note, section 4.3.
 */
export function groupSectors<S extends SectorSize>(
  sectors: readonly S[],
  atLeast: number,
): readonly (readonly S[])[] {
  const standing = sectors.filter((sector) => sector.respondents >= atLeast);
  const pool = sectors.filter((sector) => sector.respondents < atLeast);
  const host = standing.toSorted(
    (a, b) => a.respondents - b.respondents || (a.sector < b.sector ? -1 : 1),
  )[0];
  if (host === undefined) return pool.length === 0 ? [] : [pool];
  const pooled = pool.reduce((sum, sector) => sum + sector.respondents, 0);
  if (pooled >= atLeast) return [...standing.map((sector) => [sector]), pool];
  return standing.map((sector) => (sector === host ? [sector, ...pool] : [sector]));
}
