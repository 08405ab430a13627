/** A column of a raking table: units and respondents, and the region in which it may be merged. */
export interface Margin {
  readonly name: string;
  readonly region: string;
  readonly respondents: number;
}

/**
 * Which column each column is raked in: a column without respondents joins the one of its region with the fewest
 * respondents, or of the whole country when its region has none (ties: first by name).
 *
 * Source: statistics note, 4.4: "a target margin without respondents must be merged first".
 */
export function mergeEmptyMargins(margins: readonly Margin[]): ReadonlyMap<string, string> {
  const answered = margins
    .filter((margin) => margin.respondents > 0)
    .toSorted((a, b) => a.respondents - b.respondents || (a.name < b.name ? -1 : 1));
  const hostOf = ({ name, region, respondents }: Margin): string =>
    respondents > 0
      ? name
      : ((answered.find((margin) => margin.region === region) ?? answered[0])?.name ?? name);
  return new Map(margins.map((margin) => [margin.name, hostOf(margin)]));
}
