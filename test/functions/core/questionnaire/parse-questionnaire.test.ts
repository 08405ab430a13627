import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readJsonFile } from '../../../../functions/adapters/files/data-files.ts';
import { parseQuestionnaire } from '../../../../functions/core/questionnaire/parse-questionnaire.ts';
import { withChange } from '../../../surveys/break-survey.ts';
import { questionnaireFiles, survey } from '../../../surveys/survey-files.ts';

describe('every questionnaire', () => {
  test.each(questionnaireFiles().map((path) => [basename(path), path]))('%s is sound', (_, path) => {
    expect(parseQuestionnaire(readJsonFile(path))).toMatchObject({ kind: 'parsed' });
  });

  test('is among the files: two real ones and three miniature ones at least', () => {
    expect(questionnaireFiles().map((path) => basename(path))).toEqual(
      expect.arrayContaining([
        'unit-leader-2026.json',
        'chief-executive-2026.json',
        'bakery.json',
        'every-kind.json',
        'chain.json',
      ]),
    );
  });
});

describe('parseQuestionnaire', () => {
  const bakery = survey('bakery');

  test.each([
    ['a question of no known kind', 'pages[0].questions[0].kind', 'slider', undefined],
    ['an id with a dot', 'pages[0].questions[0].id', 'oven.hot', undefined],
    ['a text that lacks nynorsk', 'pages[1].title.nn', undefined, undefined],
    ['a property that nobody reads', 'pages[0].questions[0].requred', true, 'pages[0].questions[0]'],
    ['a page without questions', 'pages[2].questions', [], undefined],
    ['a version that is a word', 'version', 'final', undefined],
    ['a condition that is none', 'pages[1].questions[0].askIf', { oven: 'hot' }, undefined],
  ])('reports %s', (_, changed, value, reported) => {
    const parsing = parseQuestionnaire(withChange(bakery, changed, value));

    expect(parsing).toEqual({
      kind: 'invalid',
      problems: [expect.objectContaining({ code: 'shape', path: reported ?? changed })],
    });
  });

  test('reports every fault at once', () => {
    const twice = withChange(withChange(bakery, 'version', 'final'), 'pages[0].id', 'Start');

    const parsing = parseQuestionnaire(twice);

    expect(parsing.kind === 'invalid' && parsing.problems.map(({ path }) => path)).toEqual([
      'version',
      'pages[0].id',
    ]);
  });

  test('looks into the structure of what has the right shape', () => {
    const parsing = parseQuestionnaire(withChange(bakery, 'pages[1].id', 'start'));

    expect(parsing).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'repeated-id', path: 'pages[1].id' }],
    });
  });

  test.each([[null], [undefined], ['{}'], [[]], [42]])('refuses %p', (value) => {
    expect(parseQuestionnaire(value).kind).toBe('invalid');
  });
});
