import { describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';

const questionnaire = loadQuestionnaire();
const questions = questionsOf(questionnaire);
const { indicators } = questionnaire;

describe('the questionnaire for unit leaders, 2026', () => {
  test('fits on eight pages or so, for those who have most to tell', () => {
    expect(questionnaire.pages.length).toBeLessThanOrEqual(9);
  });

  test('requires one answer alone, the one that decides the way', () => {
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['introduced']);
  });

  test('has between 45 and 70 indicators, with a few for the front page', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(45);
    expect(indicators.length).toBeLessThanOrEqual(70);
    expect(indicators.filter(({ headline }) => headline)).toHaveLength(8);
  });

  test('has six points for what hindered and helped, none in the middle', () => {
    const conditions = questions.find(({ id }) => id === 'conditions');

    expect(conditions?.kind === 'battery' && conditions.options.map(({ id }) => id)).toEqual([
      'hindered-greatly',
      'hindered-somewhat',
      'hindered-slightly',
      'helped-slightly',
      'helped-somewhat',
      'helped-greatly',
      'dont-know',
      'not-relevant',
    ]);
  });
});
