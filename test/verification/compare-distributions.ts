import { distribution } from '../../functions/core/statistics/distribution.ts';
import { compareFields, expectRows, newSection, type Section } from './agreement.ts';
import { groupsOf, type In, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

const POINTS = 6;
const DONT_KNOW = '9';

export function compareDistributions(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('distributions');
  for (const row of rows) {
    const isIn: In = (c) => row.domain === 'national' || (c.county === row.domain && c.type === 'K');
    const parts = groupsOf(design, 'W').map(({ group, cells }) => {
      const answers = cells.filter(isIn).flatMap((c) => c.responses.map((r) => r.answers[row.stat]));
      return {
        weight: group.units / group.respondents,
        counts: Array.from({ length: POINTS }, (_, i) => answers.filter((a) => a === String(i + 1)).length),
        dontKnow: answers.filter((a) => a === DONT_KNOW).length,
      };
    });
    const found = distribution(parts, POINTS);
    if (found === undefined) {
      section.missing.push(row.domain);
      continue;
    }
    const counts = Array.from({ length: POINTS }, (_, i) => sum(parts, (p) => p.counts[i] ?? 0));
    const known = sum(parts, (p) => p.weight * sum(p.counts, (n) => n));
    const unsure = sum(parts, (p) => p.weight * p.dontKnow);
    compareFields(
      section,
      row.domain,
      row,
      {
        base: sum(counts, (n) => n),
        counts,
        weighted_shares: found.shares,
        cumulative: found.cumulative,
        median: found.median + 1,
        interpolated_median: found.interpolatedMedian,
        mean: sum(
          found.shares.map((share, i) => share * (i + 1)),
          (x) => x,
        ),
        base_incl_dk: sum(counts, (n) => n) + sum(parts, (p) => p.dontKnow),
        share_dk: unsure / (known + unsure),
      },
      tolerance,
    );
  }
  const counties = new Set(design.cells.filter((c) => c.type === 'K').map((c) => c.county));
  expectRows(
    section,
    ['national', ...counties],
    rows.map((row) => row.domain),
  );
  return section;
}
