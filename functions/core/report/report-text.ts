import type { Benchmark } from '../release/benchmarks.ts';
import type { Comparison, Grade } from '../release/domain.ts';
import type { Publication } from '../release/release.ts';
import type { Section } from './report-model.ts';

/** Whom a report is about when it is not the authority itself, and why. */
export type Standing = 'own' | 'withheld' | 'no-answers' | 'not-asked';

/**
 * The words of a report in one language. Numbers come in as finished texts; names, labels and statements as
 * they stand in the register and the questionnaire. Sentences are whole here, never glued from pieces
 * elsewhere, so that each language can have its own grammar.
 */
export interface ReportText {
  readonly pageWords: { readonly page: string; readonly of: string };
  /** The day an instant falls on, written out. */
  readonly date: (instant: string) => string;
  /** "a, b og c" */
  readonly list: (parts: readonly string[]) => string;
  readonly title: (name: string, edition: string) => string;
  readonly syntheticMark: string;

  readonly benchmarks: Readonly<Record<Benchmark['kind'], BenchmarkWords>>;
  readonly cover: {
    readonly subtitle: (others: readonly string[]) => string;
    readonly fallbackSubtitle: (lead: string) => string;
    readonly answers: string;
    readonly closed: string;
    readonly release: string;
    readonly releaseValue: (number: string, kind: Publication['kind'], id: string, date: string) => string;
  };
  readonly participation: {
    /** "9 av 14 enheter (64 %)" */
    readonly shown: (outOf: string, rate: string) => string;
    readonly withheld: (units: string) => string;
    readonly notAsked: string;
  };

  readonly figures: {
    readonly withheld: string;
    /** Uncertainty of a figure that everybody answered. */
    readonly none: string;
  };
  /** The subject of a sentence. `place` is whose units they are, when they are not the authority's own. */
  readonly subject: {
    readonly counted: (outOf: string) => string;
    readonly share: (percent: string, place: string | undefined) => string;
    readonly few: (outOf: string, place: string | undefined) => string;
    readonly nearlyAll: (outOf: string, place: string | undefined) => string;
  };
  /** "7 av 9 enheter som har tatt i bruk noe nytt, delte det." */
  readonly sentence: (subject: string, among: string | undefined, statement: string) => string;
  readonly comparison: (parts: readonly { readonly name: string; readonly number: string }[]) => string;
  /** That a figure is clearly different from the rest of the primary benchmark; `rest` is who that is. */
  readonly claim: Readonly<Record<Exclude<Comparison['verdict'], 'not-clear'>, (rest: string) => string>>;
  /** How a figure comes from several answers: "Regel: …". */
  readonly rule: (rule: string) => string;
  readonly certainty: Readonly<Record<Grade, (low: string, high: string) => string>>;
  /** Everybody answered. */
  readonly certain: string;
  /** The figure is a band. */
  readonly banded: string;
  readonly base: (count: string) => string;

  readonly findings: {
    readonly title: string;
    /** `participation` is left out where it may not be told. `substitutes` tell what the authority can't. */
    readonly lead: (
      name: string,
      participation: string | undefined,
      substitutes: readonly string[],
    ) => string;
    readonly fallbackLead: (lead: string) => string;
    readonly nothing: string;
  };
  readonly fallback: {
    readonly title: Readonly<Record<Exclude<Standing, 'own'>, (name: string) => string>>;
    readonly reason: Readonly<Record<Exclude<Standing, 'own'>, (name: string, minBase: string) => string>>;
    readonly shows: (lead: string) => string;
    readonly invitation: Readonly<Record<Exclude<Standing, 'own'>, string>>;
  };

  readonly overview: {
    readonly title: string;
    readonly lead: (place: string | undefined) => string;
    readonly nothing: string;
    readonly reading: (name: string) => Section;
  };
  readonly ranking: {
    /** The sentence of the first, then what comes next: `«label» (number)` each. */
    readonly first: (sentence: string, next: readonly string[]) => string;
    readonly tie: (labels: readonly string[], number: string, place: string | undefined) => string;
    readonly item: (label: string, number: string) => string;
    readonly label: (label: string) => string;
  };

  readonly chart: {
    readonly caption: (number: number, theme: string) => string;
    readonly description: (rows: number, lead: string, others: readonly string[]) => string;
  };
  readonly table: {
    readonly caption: (number: number, theme: string) => string;
    readonly answer: string;
    readonly interval: (level: string) => string;
    readonly base: string;
    /** `scale` where all rows have the same. */
    readonly means: (scale: string | undefined) => string;
    /** Of means: "fra 1 til 6". */
    readonly scale: (low: string, high: string) => string;
  };
  readonly notes: {
    /** Whom all shares of a table are of, or those that do not say otherwise; undefined: all units. */
    readonly among: (among: string | undefined, isOfAll: boolean) => string;
    /** Beside one row of a table. */
    readonly rowAmong: (among: string | undefined) => string;
    readonly intervals: string;
    readonly bands: string;
    readonly withheld: (minBase: string) => string;
    /** Some rows are marked as different, and what that means. */
    readonly different: (name: string, rest: string, points: string) => string;
    /** Rows were tested, and none is different. */
    readonly notDifferent: (name: string, rest: string) => string;
    /** The declared rule of these rows. */
    readonly rule: (labels: readonly string[], rule: string) => string;
    /** Rows whose figure is that of an earlier release. */
    readonly kept: (labels: readonly string[]) => string;
    readonly missingBenchmarks: (names: readonly string[]) => string;
  };

  readonly method: {
    readonly title: string;
    readonly sections: (facts: MethodFacts) => readonly Section[];
    readonly facts: {
      readonly edition: string;
      readonly closed: string;
      readonly release: string;
      readonly made: string;
      readonly questionnaire: string;
      readonly register: string;
      readonly method: string;
      readonly program: string;
    };
  };
}

export interface BenchmarkWords {
  /** Heading of a column: "Lignende kommuner". `name` is the county's. */
  readonly heading: (name: string) => string;
  /** Inside a sentence: "lignende kommuner". */
  readonly inline: (name: string) => string;
  /** The same without the authority itself: "de andre kommunene i Agder". */
  readonly rest: (name: string) => string;
}

/** What the method page tells, beyond what is the same for everybody. */
export interface MethodFacts {
  readonly name: string;
  readonly kind: 'municipality' | 'county';
  readonly participation: string;
  readonly level: string;
  readonly minBase: string;
  readonly minBaseSensitive: string;
  readonly minCategory: string;
  /** Fewest answers of a sector that is weighted by itself, in an authority and in a county. */
  readonly fewestInOwnGroup: string;
  readonly fewestInGroup: string;
  /** Part of the marked differences that may be chance: "5 %". */
  readonly falseDiscoveryRate: string;
  /** Least difference that is marked, in percentage points. */
  readonly leastDifference: string;
  /** Without whom the authority was tested; undefined when it has no figures of its own. */
  readonly rest: string | undefined;
  readonly weighting: 'groups' | 'raking';
  readonly publication: PublicationFacts;
  /** Who the similar municipalities are, or why there are none. */
  readonly group?: { readonly name: string; readonly members: readonly string[] } | undefined;
  readonly county?: string | undefined;
  readonly isSynthetic: boolean;
}

/** Which of the edition's results these are, and what a correction changed. */
export interface PublicationFacts {
  readonly kind: Publication['kind'];
  readonly changes?: string | undefined;
}
