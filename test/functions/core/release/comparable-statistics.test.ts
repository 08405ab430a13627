import { describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { comparableStatistics } from '../../../../functions/core/release/comparable-statistics.ts';
import { withChange } from '../../../surveys/break-survey.ts';
import { survey } from '../../../surveys/survey-files.ts';

const now = survey('every-kind');
const all = [...now.indicators, ...now.measures, ...now.indices].map(({ id }) => id);

/** What is not comparable with a questionnaire that differs from today's in one place. */
function broken(path: string, value: unknown): readonly string[] {
  const comparable = comparableStatistics(now, withChange(now, path, value));
  return all.filter((id) => !comparable.includes(id));
}

describe('comparableStatistics', () => {
  test('finds everything comparable with itself, in the real questionnaire too', () => {
    const real = loadQuestionnaire();

    expect(comparableStatistics(now, now)).toEqual(all);
    expect(comparableStatistics(real, structuredClone(real))).toHaveLength(
      real.indicators.length + real.measures.length + real.indices.length,
    );
  });

  test.each([
    [
      'another wording',
      'pages[0].questions[0].text.nn',
      'Vel ein farge',
      ['likes-red', 'everybody', 'warmth'],
    ],
    [
      'another option',
      'pages[0].questions[0].options[1].text.en',
      'Lime',
      ['likes-red', 'everybody', 'warmth'],
    ],
    [
      'an item that only some look at',
      'pages[0].questions[2].items[0].text.en',
      'Run',
      ['walks', 'winter-walks', 'liveliness'],
    ],
    ['another filter', 'pages[2].questions[1].askIf.is', ['always'], ['winter-walks']],
    ['other points', 'measures[0].points.sometimes', 1, ['how-often-read', 'liveliness']],
    ['another limit', 'pages[0].questions[1].atMost', 1, ['two-animals', 'liveliness']],
    ['another weight', 'indices[0].components[0].weight', 41, ['liveliness']],
    ['another rule', 'indicators[2].holds.is', ['always'], ['walks', 'liveliness']],
    ['another label', 'indicators[0].label.en', 'Red', []],
  ])('starts a new series for %s', (_, path, value, expected) => {
    expect(broken(path, value)).toEqual(expected);
  });

  test('believes a person who declared versions comparable', () => {
    const then = { ...withChange(now, 'pages[0].questions[0].text.nn', 'Vel ein farge'), version: '2029.1' };
    const declared = { ...now, comparable: [{ version: '2029.1', statistics: ['likes-red', 'unknown'] }] };

    expect(comparableStatistics(declared, then)).toContain('likes-red');
    expect(comparableStatistics(declared, then)).not.toContain('warmth');
    expect(comparableStatistics(declared, then)).not.toContain('unknown');
  });

  test('has nothing to compare a new figure with', () => {
    const then = { ...now, indicators: now.indicators.slice(1) };

    expect(comparableStatistics(now, then)).not.toContain('likes-red');
  });
});
