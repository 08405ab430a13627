import type { Moments } from '../statistics/moments.ts';
import type { Domain } from './domain.ts';

/**
 * What a release is computed from and protected by: whole numbers by cell, before anything is estimated.
 *
 * A cell is authority × sector. Everything in it is an unweighted count of respondents.
 */
export interface TableCell {
  readonly authority: string;
  readonly kind: 'municipality' | 'county';
  readonly sector: string;
  readonly county: string;
  readonly region: string;
  /** Units in the frame. */
  readonly units: number;
  readonly respondents: number;
  /** Sum of the revisions of its responses: tells how many answers were added or changed since another moment. */
  readonly revisions: number;
  /** By indicator, measure or index. A share has zeros and ones. */
  readonly moments: ReadonlyMap<string, Moments>;
  /** By question or question.item: counts by option, don't know among them. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A domain of the release as the cells it is made of. */
export interface TableDomain {
  readonly id: string;
  readonly kind: Domain['kind'];
  /** Indices into the table's cells. */
  readonly cells: readonly number[];
}

/** A statistic of the table, with what decides how it is protected and tested. */
export interface TableStatistic {
  readonly id: string;
  readonly kind: 'share' | 'mean';
  /** Values are whole numbers in 1/unit: 1 for shares and scales, 1000 for an index in points. */
  readonly unit: number;
  readonly scale: { readonly low: number; readonly high: number };
  /** Which least difference counts. */
  readonly difference: 'share' | 'scale' | 'index';
  /** Asked of some only, by their earlier answers. */
  readonly isFiltered: boolean;
  /** Judges superiors, politicians or employees: needs the larger base. */
  readonly isSensitive: boolean;
  readonly isHeadline: boolean;
  /**
   * The question (or question.item) whose answers alone decide it, and the value of every option; an option
   * without a value is outside the base. Undefined for what several questions decide. Tells the disclosure
   * control that a distribution and this statistic are about the same answers.
   */
  readonly source?: { readonly question: string; readonly values: ReadonlyMap<string, number> };
}

/** How the answers to a question, or to an item of a battery, are told. */
export interface TableQuestion {
  /** A name in the cells' options. */
  readonly id: string;
  /** In the questionnaire's order. */
  readonly options: readonly string[];
  /** Of a scale: only neighbours are pooled. */
  readonly isOrdered: boolean;
  readonly dontKnow?: string;
  readonly isFiltered: boolean;
  readonly isSensitive: boolean;
}

export interface ReleaseTable {
  readonly cells: readonly TableCell[];
  readonly domains: readonly TableDomain[];
  readonly statistics: readonly TableStatistic[];
  /** Questions with one answer each, whose distributions may be told. */
  readonly questions?: readonly TableQuestion[];
}

/** What may be shown of one statistic in one domain. `kept`: the older figure stays. */
export type FigureState = 'shown' | 'few' | 'nearly-all' | 'withheld' | 'kept';

/** The one suppression pattern of a release, by domain id; states of figures by statistic id. */
export interface Pattern {
  /** Whether the number of respondents may be told. `kept`: the number of the earlier release stays. */
  readonly participation: ReadonlyMap<string, 'shown' | 'withheld' | 'kept'>;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, FigureState>>;
  /** By question or question.item: how the distribution may be told. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, ClassesState>>;
}

/**
 * Classes of options that may be told, don't know as a class of its own where it may be; `kept`: the earlier
 * release's stay.
 */
export type ClassesState = readonly (readonly string[])[] | 'withheld' | 'kept';
