import type { Interval } from './wilson.ts';

/** How sure a figure is: what a reader may build on it. */
export type PrecisionGrade = 'good' | 'fair' | 'weak' | 'too-uncertain';

/** Largest half-width of each grade, as a part of the scale. */
const LIMITS = [
  [0.05, 'good'],
  [0.1, 'fair'],
  [0.2, 'weak'],
] as const;

/**
 * Grades an interval by its half-width: up to 5, 10, 20 points, or more. Of a mean the same parts of its scale's
 * width count: on a scale from 1 to 6 a quarter of a point, half a point and one point.
 *
 * Source: statistics note, section 6; the grading of means is ours.
 */
export function gradeOf({ low, high }: Interval, scale: Interval): PrecisionGrade {
  const half = (high - low) / 2 / (scale.high - scale.low);
  // A half-width of 5 points but for rounding is one of 5 points.
  return LIMITS.find(([limit]) => half <= limit + 1e-12)?.[1] ?? 'too-uncertain';
}
