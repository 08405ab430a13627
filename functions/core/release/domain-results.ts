import { comparisonsOfReport } from './comparisons.ts';
import { distributionFigure } from './distribution-figure.ts';
import type { Domain, Figure, MeanFigure, Participation, Position } from './domain.ts';
import type { PreviousDomains } from './previous-domains.ts';
import type { Method } from './release.ts';
import type { ReleaseDesign } from './release-design.ts';
import type { StatisticResults } from './statistic-results.ts';
import type { Pattern, ReleaseTable, TableDomain } from './table.ts';
import { type TestedChange, trendOfReport } from './trend.ts';
import type { QuestionCounts } from './values.ts';

/** Everything that is said of one domain, put together over statistics: the tests of one report are one family. */
export function domainOf(
  domain: TableDomain,
  results: readonly StatisticResults[],
  design: ReleaseDesign,
  questions: ReadonlyMap<string, QuestionCounts>,
  pattern: Pattern,
  previous: PreviousDomains,
  method: Method,
): Domain {
  const { id, kind } = domain;
  const figures: Record<string, Figure> = {};
  const means: Record<string, MeanFigure> = {};
  const positions: Record<string, Position> = {};
  const changes = new Map<string, readonly TestedChange[]>();
  for (const own of results) {
    const name = own.statistic.id;
    const figure = own.figures.get(id);
    if (figure !== undefined && own.statistic.kind === 'share') figures[name] = figure as Figure;
    if (figure !== undefined && own.statistic.kind === 'mean') means[name] = figure as MeanFigure;
    const position = own.positions.get(id);
    if (position !== undefined) positions[name] = position;
    const points = own.changes.get(id) ?? [];
    if (points.length > 0) changes.set(name, points);
  }
  const tests = results.flatMap((own) => own.tests.get(id) ?? []);
  return {
    id,
    kind,
    participation: participationOf(domain, design.table, pattern, previous),
    figures,
    means,
    distributions: distributionsOf(domain, design, questions, pattern, previous),
    comparisons: comparisonsOfReport(tests, { ...figures, ...means }, method),
    positions,
    trend: trendOfReport(changes, method),
  };
}

function participationOf(
  { id, cells }: TableDomain,
  table: ReleaseTable,
  pattern: Pattern,
  previous: PreviousDomains,
): Participation {
  let units = 0;
  let respondents = 0;
  for (const i of cells) {
    units += table.cells[i]?.units ?? 0;
    respondents += table.cells[i]?.respondents ?? 0;
  }
  const state = pattern.participation.get(id);
  if (state === 'shown') return { kind: 'shown', units, respondents };
  const kept = state === 'kept' ? previous?.domains.get(id)?.participation : undefined;
  return kept ?? { kind: 'withheld', units };
}

function distributionsOf(
  { id }: TableDomain,
  { domains }: ReleaseDesign,
  questions: ReadonlyMap<string, QuestionCounts>,
  pattern: Pattern,
  previous: PreviousDomains,
): Domain['distributions'] {
  const own = domains.get(id);
  const classes = pattern.classes.get(id);
  if (own === undefined || classes === undefined) return {};
  const kept = previous?.domains.get(id)?.distributions;
  const figures = [...classes].map(([question, state]) => {
    const counts = questions.get(question);
    if (state === 'kept') return [question, kept?.[question] ?? WITHHELD];
    return [question, counts === undefined ? WITHHELD : distributionFigure(state, counts, own)];
  });
  return Object.fromEntries(figures);
}

const WITHHELD = { kind: 'withheld' } as const;
