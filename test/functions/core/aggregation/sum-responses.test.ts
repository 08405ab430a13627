import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumResponses } from '../../../../functions/core/aggregation/sum-responses.ts';
import { addSums, countOf } from '../../../../functions/core/aggregation/sums.ts';
import { checkAnswers } from '../../../../functions/core/answers/check-answers.ts';
import { validWire } from '../../../support/arbitrary-answers.ts';
import { tinyAnswers, tinyMeasured, tinySurvey } from '../../../support/tiny-survey.ts';
import { survey } from '../../../surveys/survey-files.ts';

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

  test('leaves out answers to what is not asked on the way', () => {
    const stray = { ...tinyAnswers('no', ['citizens'], 'much') };

    const { counts } = sumResponses(tinySurvey, [stray]);

    expect(counts).toMatchObject({ 'helpers.~not-asked': 1 });
    expect(counts).not.toHaveProperty('citizens-helped.~asked');
  });

  test('sums the points of a measure, without those who do not know', () => {
    const { counts } = sumResponses(tinyMeasured, [
      tinyAnswers('yes', [], 'much'),
      tinyAnswers('no', [], 'little'),
      tinyAnswers('no', [], 'unsure'),
    ]);

    expect(counts).toMatchObject({ 'trust.~base': 2, 'trust.~total': 7, 'trust.~squares': 37 });
  });

  test('sums an index of each respondent in thousandths', () => {
    // 60 + 30 + half of 10; then 30 of the 90 that were answered; the last answered 60 of 100, all of it.
    const each = [
      [tinyAnswers('yes', ['staff'], 'much'), 95_000],
      [tinyAnswers('no', [], 'much'), 33_333],
      [tinyAnswers('yes', [], 'unsure'), 100_000],
    ] as const;

    for (const [answers, value] of each) {
      expect(sumResponses(tinyMeasured, [answers]).counts).toMatchObject({
        'spirit.~base': 1,
        'spirit.~total': value,
        'spirit.~squares': value ** 2,
      });
    }
  });

  test('has no index of somebody who answered too little of it', () => {
    const { counts } = sumResponses(tinyMeasured, [tinyAnswers('unsure', [], 'much')]); // 30 of 100 points

    expect(counts).not.toHaveProperty('spirit.~base');
  });

  test('counts the ticks of a battery over its items, a "don’t know" among others as none', () => {
    const everyKind = survey('every-kind');
    const habits = (items: Record<string, string>) => ({
      one: { kind: 'choice', option: 'red' } as const,
      habits: { kind: 'battery', items } as const,
    });
    const total = (items: Record<string, string>) =>
      sumResponses(everyKind, [habits(items)]).counts['liveliness.~total'];

    // 40 walks, 30 · 2/3 fixed habits, 10 · 2/3 reading; animals were not answered.
    expect(total({ walk: 'always', read: 'sometimes', sing: 'always' })).toBe(
      Math.round((100_000 * (40 + 20 + 20 / 3)) / 80),
    );
    expect(total({ walk: 'always', read: 'dont-know', sing: 'never' })).toBe(
      Math.round((100_000 * (40 + 10)) / 70),
    );
  });
});

const anyAnswers = validWire(tinyMeasured).map((wire) => {
  const check = checkAnswers(tinyMeasured, wire);
  return check.kind === 'valid' ? check.answers : undefined;
});

describe('sums of any answers', () => {
  test('are those of their parts, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers), fc.array(anyAnswers), (some, others) => {
        expect(sumResponses(tinyMeasured, [...others, ...some])).toEqual(
          addSums(sumResponses(tinyMeasured, some), sumResponses(tinyMeasured, others)),
        );
      }),
    );
  });

  test('have no base above the respondents, no more that hold than were asked, and possible squares', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers), (all) => {
        const sums = sumResponses(tinyMeasured, all);
        const count = (name: string) => countOf(sums, name);

        for (const { id } of tinyMeasured.indicators) {
          expect(count(`${id}.~holds`)).toBeLessThanOrEqual(count(`${id}.~asked`));
          expect(count(`${id}.~asked`)).toBeLessThanOrEqual(count('respondents'));
        }
        for (const { id } of [...tinyMeasured.measures, ...tinyMeasured.indices]) {
          expect(count(`${id}.~base`)).toBeLessThanOrEqual(count('respondents'));
          // Cauchy and Schwarz.
          expect(count(`${id}.~total`) ** 2).toBeLessThanOrEqual(
            count(`${id}.~base`) * count(`${id}.~squares`),
          );
        }
      }),
    );
  });
});
