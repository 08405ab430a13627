import type { Language } from '../language.ts';

/**
 * Everything a report says, as finished texts and numbers: what draws it decides nothing, and what reads the
 * finished file back compares with nothing else. One model is one report in one language.
 */
export interface ReportModel {
  readonly language: Language;
  /** "Bykle kommune – Innovasjonsbarometeret 2026" */
  readonly title: string;
  /** Day the answers are of, ISO 8601: the date that the file itself bears. */
  readonly date: string;
  /** At the head of every page but the cover. */
  readonly runningTitle: string;
  /** "Side", "av": around the page numbers. */
  readonly pageWords: { readonly page: string; readonly of: string };
  /** On every page, when the figures are made up. */
  readonly syntheticMark?: string | undefined;
  readonly cover: Cover;
  readonly findings: FindingsPage;
  readonly overview: OverviewPage;
  readonly chapters: readonly Chapter[];
  readonly method: MethodPage;
}

export interface Cover {
  readonly edition: string;
  /** With its parallel names, as the authority writes it. */
  readonly name: string;
  /** "Bykle kommune, Agder" */
  readonly place: string;
  readonly subtitle: string;
  /** Units and answers, release, date. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FindingsPage {
  readonly title: string;
  readonly lead: string;
  /** Said once, when the figures are not the authority's own. */
  readonly notice?: Notice | undefined;
  readonly key: readonly MarkName[];
  readonly findings: readonly Finding[];
}

export interface Notice {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One sentence that the data chose, with what it rests on. */
export interface Finding {
  /** "7 av 9", "74 %": the number of the sentence, drawn large. */
  readonly number: string;
  readonly sentence: string;
  /** What others' figures are, side by side. */
  readonly comparison?: string | undefined;
  /** That it is clearly different from the rest of the primary benchmark, where a test shows it. */
  readonly claim?: string | undefined;
  /** How the figure comes from several answers. */
  readonly rule?: string | undefined;
  /** How sure it is, in words, and the number of answers. */
  readonly certainty: string;
  /** Whether the number is that of whom the report is about, or that of others in its place. */
  readonly isOfLead: boolean;
  /** The same as marks. */
  readonly marks: ChartRow;
}

export interface OverviewPage {
  readonly title: string;
  readonly lead: string;
  readonly rankings: readonly { readonly theme: string; readonly sentences: readonly string[] }[];
  readonly reading: Section;
  readonly key: readonly MarkName[];
}

/** What a chart marks, and whose figures that are. */
export interface MarkName {
  readonly mark: Mark;
  readonly name: string;
}

/** `lead` is whom the report is about; the others are benchmarks. */
export type Mark = 'lead' | 'kostra-group' | 'county' | 'country' | 'county-authorities';

/** One theme: a chart, and the table behind it. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly rankings: readonly string[];
  readonly chart: Chart;
  readonly table: BenchmarkTable;
  readonly notes: readonly string[];
}

export interface Chart {
  readonly caption: string;
  /** The chart in words, for those who do not see it. */
  readonly description: string;
  readonly key: readonly MarkName[];
  /** Ticks of the axis; positions are fractions from 0 to 1, here as everywhere in a chart. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  readonly lead: LeadMark;
  readonly benchmarks: readonly { readonly mark: Mark; readonly at: number }[];
}

/**
 * The row's own figure. `dot` has its interval and is firm unless there are too few answers to conclude;
 * `band` is where a figure lies that is not told exactly; `words` stand where there is no figure.
 */
export type LeadMark =
  | {
      readonly kind: 'dot';
      readonly at: number;
      readonly low: number;
      readonly high: number;
      readonly isFirm: boolean;
      readonly value: string;
    }
  | { readonly kind: 'band'; readonly from: number; readonly to: number; readonly value: string }
  | { readonly kind: 'words'; readonly words: string };

export interface BenchmarkTable {
  readonly caption: string;
  /** The heading of the row labels, then one for each cell of a row. */
  readonly columns: readonly string[];
  readonly rows: readonly BenchmarkRow[];
  /** Means on a scale and indices in the same columns, where the theme has any. */
  readonly means?: { readonly title: string; readonly rows: readonly BenchmarkRow[] } | undefined;
}

export interface BenchmarkRow {
  readonly label: string;
  /** Whom the share is of, where the rows of a table differ in that; the scale of a mean. */
  readonly among?: string | undefined;
  readonly cells: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface MethodPage {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Release, edition, versions: what a statistician asks for. */
  readonly facts: readonly Fact[];
}
