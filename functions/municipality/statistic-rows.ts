import type { Language } from '../core/language.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';

/** An indicator, a measure or an index in the words of a table. */
export interface StatisticRow {
  readonly id: string;
  /** Where a domain of the release has its figure. */
  readonly kind: 'figures' | 'means';
  readonly label: string;
  /** How it comes from several answers; empty where the question says so itself. */
  readonly rule: string;
  /** Whom it is of; empty for all units. */
  readonly among: string;
  /** Of a mean. */
  readonly scale?: { readonly low: number; readonly high: number };
}

/** Indices are told in points. */
const POINTS = { low: 0, high: 100 } as const;

/** Everything that figures are given for, in the questionnaire's order: indicators, then means, then indices. */
export function statisticRows(
  { indicators, measures, indices }: Questionnaire,
  language: Language,
): readonly StatisticRow[] {
  return [
    ...indicators.map(({ id, label, rule, among }) => ({
      id,
      kind: 'figures' as const,
      label: label[language],
      rule: rule?.[language] ?? '',
      among: among?.[language] ?? '',
    })),
    ...measures.map(({ id, label, among, scale }) => ({
      id,
      kind: 'means' as const,
      label: label[language],
      rule: '',
      among: among?.[language] ?? '',
      scale,
    })),
    ...indices.map(({ id, label, rule }) => ({
      id,
      kind: 'means' as const,
      label: label[language],
      rule: rule[language],
      among: '',
      scale: POINTS,
    })),
  ];
}
