import { describe, expect, test } from '@jest/globals';
import { sumResponses } from '../../../../functions/core/aggregation/sum-responses.ts';
import { tinyAnswers, tinySurvey } from '../../../support/tiny-survey.ts';

describe('sumResponses', () => {
  test('counts every state of every question', () => {
    const { counts } = sumResponses(tinySurvey, [
      tinyAnswers('yes', ['staff', 'citizens'], 'much'),
      tinyAnswers('no', [], 'unsure'),
    ]);

    expect(counts).toEqual({
      respondents: 2,
      complete: 2,
      'new.~answered': 2,
      'new.yes': 1,
      'new.no': 1,
      'helpers.~answered': 1,
      'helpers.~not-asked': 1,
      'helpers.staff': 1,
      'helpers.citizens': 1,
      'climate.trust.~answered': 1,
      'climate.trust.~dont-know': 1,
      'climate.trust.much': 1,
      'climate.trust.unsure': 1,
      'climate.time.~answered': 2,
      'climate.time.little': 2,
      'innovated.~asked': 2,
      'innovated.~holds': 1,
      'citizens-helped.~asked': 1,
      'citizens-helped.~holds': 1,
      'much-trust.~asked': 1,
      'much-trust.~holds': 1,
    });
  });

  test('keeps who skipped apart from who was not asked', () => {
    const { counts } = sumResponses(tinySurvey, [
      tinyAnswers('yes', [], 'much'),
      tinyAnswers('no', [], 'much'),
    ]);

    expect(counts).toMatchObject({ 'helpers.~skipped': 1, 'helpers.~not-asked': 1 });
    expect(counts).not.toHaveProperty('citizens-helped.~asked');
  });

  test('counts a break-off as no respondent', () => {
    const { counts } = sumResponses(tinySurvey, [tinyAnswers('yes')]); // 1 of 3 core fields

    expect(counts).toEqual({ 'break-off': 1 });
  });

  test('leaves out what was erased', () => {
    expect(sumResponses(tinySurvey, [undefined]).counts).toEqual({});
  });
});
