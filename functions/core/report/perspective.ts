import type { Authority } from '../register/register.ts';
import { type Benchmark, benchmarksOf } from '../release/benchmarks.ts';
import type { MeanFigure } from '../release/domain.ts';
import type { Domain, Figure, Release } from '../release/release.ts';
import type { Mark } from './report-model.ts';
import type { ReportText, Standing } from './report-text.ts';

/** One of those whose figures stand side by side. */
export interface Side {
  readonly whose: 'own' | Benchmark['kind'];
  /** Id of the domain. */
  readonly id: string;
  readonly mark: Mark;
  /** Heading of its column, name of its mark. */
  readonly heading: string;
  /** The same inside a sentence. */
  readonly inline: string;
  /** The same without the authority that the report is about, as differences are tested. */
  readonly rest: string;
  readonly participation: Domain['participation'] | undefined;
  readonly figures: Domain['figures'];
  readonly means: Domain['means'];
  readonly comparisons: Domain['comparisons'];
}

/** Whom a report is about, who stands beside, and who can't because too few have answered. */
export interface Perspective {
  readonly standing: Standing;
  readonly own: Side;
  readonly lead: Side;
  readonly others: readonly Side[];
  readonly missing: readonly Side[];
}

/**
 * Chooses whom a report is about: the authority itself if any of its figures may be shown, else the first
 * with figures on the ladder similar municipalities, county, country. With nobody on it the authority's own
 * empty figures lead, and the report says so.
 */
export function perspectiveOf(authority: Authority, release: Release, text: ReportText): Perspective {
  const domains = new Map(release.domains.map((domain) => [domain.id, domain]));
  const own = ownSide(authority, domains.get(authority.code));
  const benchmarks = benchmarksOf(authority).map(({ kind, domain }): Side => {
    const words = text.benchmarks[kind];
    return {
      whose: kind,
      id: domain,
      mark: kind,
      heading: words.heading(authority.countyName),
      inline: words.inline(authority.countyName),
      rest: words.rest(authority.countyName),
      ...contentOf(domains.get(domain)),
    };
  });
  const present = benchmarks.filter(hasFigures);
  const missing = benchmarks.filter((side) => !hasFigures(side));
  const standing = standingOf(own);
  if (standing === 'own') return { standing, own, lead: own, others: present, missing };
  const [next, ...rest] = present;
  const lead: Side = next === undefined ? own : { ...next, mark: 'lead' };
  return { standing, own, lead, others: rest, missing };
}

/** The figure of one side; nothing there means that all of its figures are withheld. */
export function figureOf(side: Side, indicator: string): Figure {
  return side.figures[indicator] ?? { kind: 'withheld' };
}

/** The same of a measure or an index. */
export function meanOf(side: Side, measure: string): MeanFigure {
  return side.means[measure] ?? { kind: 'withheld' };
}

/** Whether the figure tells anything: a share, or the band it lies in. */
export function isTold(figure: Figure): figure is Extract<Figure, { base: number }> {
  return figure.kind !== 'withheld';
}

/** Named in a sentence unless it is the authority itself: "i lignende kommuner". */
export function placeOf(side: Side): string | undefined {
  return side.whose === 'own' ? undefined : side.inline;
}

/** What the authority calls itself in full. Oslo is two of them, which its display name tells apart. */
export function fullName(authority: Authority): string {
  return authority.kind === 'county' ? authority.displayName : authority.formalName;
}

function hasFigures(side: Side): boolean {
  return Object.values(side.figures).some(isTold);
}

function standingOf(own: Side): Standing {
  if (hasFigures(own)) return 'own';
  const { participation } = own;
  if (participation === undefined || participation.units === 0) return 'not-asked';
  return participation.kind === 'shown' && participation.respondents === 0 ? 'no-answers' : 'withheld';
}

function ownSide(authority: Authority, domain: Domain | undefined): Side {
  return {
    whose: 'own',
    id: authority.code,
    mark: 'lead',
    heading: authority.displayName,
    inline: fullName(authority),
    rest: fullName(authority),
    ...contentOf(domain),
  };
}

function contentOf(domain: Domain | undefined) {
  return {
    participation: domain?.participation,
    figures: domain?.figures ?? {},
    means: domain?.means ?? {},
    comparisons: domain?.comparisons ?? {},
  };
}
