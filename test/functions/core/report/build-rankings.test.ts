import { describe, expect, test } from '@jest/globals';
import type { Figure } from '../../../../functions/core/release/release.ts';
import { QUESTIONNAIRE, sampleRelease } from '../../../support/sample-release.ts';
import { reportOn, shown, withFigures } from '../../../support/sample-report.ts';

const BODO = '1804';
const RELEASE = sampleRelease({ [BODO]: { units: 200, respondents: 88 } });
const HINDRANCES = QUESTIONNAIRE.indicators.map(({ id }) => id).filter((id) => id.startsWith('hindered-by-'));

/** What the report says of hindrances when they have these shares, in the questionnaire's order. */
function hindrances(...figures: readonly Figure[]): string | undefined {
  const by = Object.fromEntries(HINDRANCES.map((id, index) => [id, figures[index] ?? share(0.1)]));
  const { chapters } = reportOn(BODO, 'nb', withFigures(RELEASE, BODO, by));
  return chapters.find(({ id }) => id === 'conditions')?.rankings.find((one) => one.includes('indret'));
}

const share = (value: number): Figure => shown(value, value - 0.05, value + 0.05, 64);

describe('rankings', () => {
  test('tell the first as a sentence and name what comes next', () => {
    const sentence = hindrances(share(0.6), share(0.7), share(0.5));

    expect(sentence).toMatch(
      /^70\u202f% av enhetene som har tatt i bruk noe nytt, sier at tid og bemanning hindret/,
    );
    expect(sentence).toMatch(
      /Deretter kommer «Hindret: [^»]+» \(60\u202f%\) og «Hindret: [^»]+» \(50\u202f%\)\.$/,
    );
  });

  test('name all that share the first place, and do not choose between them', () => {
    expect(hindrances(share(0.7), share(0.701), share(0.5))).toMatch(
      /^Øverst: «[^»]+» og «[^»]+» \(70\u202f%\)\.$/,
    );
  });

  test('treat bands near everybody as one first place', () => {
    const band: Figure = { kind: 'nearly-all', atMost: 2, base: 9 };

    expect(hindrances(band, share(0.7), band)).toMatch(/^Øverst: .* \(7–9 av 9\)\.$/);
  });

  test('tell what similar municipalities answered when a withheld figure could be the first', () => {
    expect(hindrances({ kind: 'withheld' }, share(0.7), share(0.5))).toMatch(
      /^\d+\u202f% av enhetene i lignende kommuner som har tatt i bruk noe nytt, sier at /,
    );
  });

  test('say nothing when all are the same', () => {
    expect(hindrances(...HINDRANCES.map(() => share(0.4)))).toBeUndefined();
  });
});
