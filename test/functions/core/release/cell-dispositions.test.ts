import { describe, expect, test } from '@jest/globals';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { cellDispositions, totalDispositions } from '../../../../functions/core/release/cell-dispositions.ts';
import { tableOf } from '../../../../functions/core/release/table-of.ts';
import { responseRates } from '../../../../functions/core/statistics/response-rates.ts';
import { tinySurvey } from '../../../support/tiny-survey.ts';

const frame = [
  { authority: '4222', sector: 'education', units: 60, ineligible: 5, noContact: 8 },
  { authority: '4222', sector: 'health', units: 35 },
];
const block = (sector: string, counts: Record<string, number>) => ({
  block: { authority: '4222', sector },
  counts,
  revisions: 1,
});
const blocks = [
  block('education', { respondents: 25, complete: 20, partial: 5, 'break-off': 10 }),
  block('education', { respondents: 10, complete: 10 }),
  block('health', { respondents: 10, complete: 10 }),
];
const table = tableOf({ questionnaire: tinySurvey, register: loadRegister(), frame, blocks });
const dispositions = cellDispositions(table, frame, blocks);

describe('cellDispositions', () => {
  test('puts every unit of the frame under one heading', () => {
    expect(dispositions).toEqual([
      { complete: 30, partial: 5, refused: 10, noContact: 8, unknown: 7, ineligible: 5 },
      { complete: 10, partial: 0, refused: 0, noContact: 0, unknown: 25, ineligible: 0 },
    ]);
  });

  test('gives the rates of the example: 100 listed, 5 of them ineligible, 45 answers', () => {
    const rates = responseRates(totalDispositions(dispositions));

    expect(rates.rr1).toBeCloseTo(0.421, 3);
    expect(rates.rr2).toBeCloseTo(0.474, 3);
    expect(rates.eligibility).toBeCloseTo(0.926, 3);
    expect(rates.rr4).toBeCloseTo(0.486, 3);
    expect(rates.rr6).toBeCloseTo(0.714, 3);
  });

  test('counts somebody who answered after the mail came back as an answer', () => {
    const all = block('health', { respondents: 35, complete: 35 });
    const returned = [{ authority: '4222', sector: 'health', units: 35, noContact: 3 }];
    const full = tableOf({
      questionnaire: tinySurvey,
      register: loadRegister(),
      frame: returned,
      blocks: [all],
    });

    expect(cellDispositions(full, returned, [all])).toEqual([
      { complete: 35, partial: 0, refused: 0, noContact: 0, unknown: 0, ineligible: 0 },
    ]);
  });
});
