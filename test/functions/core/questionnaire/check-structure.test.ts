import { describe, expect, test } from '@jest/globals';
import { checkStructure } from '../../../../functions/core/questionnaire/check-structure.ts';
import type { StructureCode } from '../../../../functions/core/questionnaire/structure-problem.ts';
import { withChange } from '../../../surveys/break-survey.ts';
import { survey } from '../../../surveys/survey-files.ts';

/** What is changed, to what, and where it must be reported if not there. */
type Break = readonly [name: string, changed: string, value: unknown, reported?: string];

const everyKind = survey('every-kind');
const chain = survey('chain');
const catStory = 'pages[1].questions[1].askIf';
const why = 'pages[2].questions[0].askIf';
const is = (question: string, ...options: string[]) => ({ question, is: options });

const breaks: Readonly<Partial<Record<StructureCode, readonly Break[]>>> = {
  'repeated-id': [
    ['two pages', 'pages[1].id', 'kinds'],
    ['two questions on different pages', 'pages[3].questions[0].id', 'words'],
    ['two options', 'pages[2].questions[0].options[1].id', 'fun'],
    ['two items', 'pages[0].questions[2].items[2].id', 'walk'],
    ['two themes', 'themes[2]', everyKind.themes[0], 'themes[2].id'],
    ['two indicators', 'indicators[4].id', 'walks'],
    ['a measure with the id of an indicator', 'measures[1].id', 'likes-red'],
    ['an index with the id of a measure', 'indices[0].id', 'warmth'],
  ],
  'unknown-question': [
    ['a condition', 'pages[1].questions[0].askIf.question', 'animals'],
    ['an indicator', 'indicators[4].holds.question', 'three'],
    ['a measure', 'measures[1].question', 'three'],
    ['a count of ticks', 'indices[0].components[2].ticks', 'three'],
  ],
  'later-question': [
    [
      'one further on',
      'pages[1].questions[0].askIf',
      is('again', 'yes'),
      'pages[1].questions[0].askIf.question',
    ],
    ['itself', 'pages[1].questions[0].askIf.question', 'cat-colour'],
  ],
  'unknown-option': [
    ['deep inside', `${catStory}.all[1].not.is`, ['crimson'], `${catStory}.all[1].not.is[0]`],
    ['an indicator', 'indicators[2].asked.is[0]', 'rarely'],
    ['points for what does not exist', 'measures[1].points.pink', 2],
    ['points for not knowing', 'measures[1].points.dont-know', 2],
    ['a count of what does not exist', 'indices[0].components[2].is[1]', 'cow'],
    ['a count of those who do not know', 'indices[0].components[1].is[0]', 'dont-know'],
  ],
  'unknown-item': [
    ['a condition', 'pages[2].questions[1].askIf.item', 'run'],
    ['a measure', 'measures[0].item', 'run'],
    ['a measure of a whole battery', 'measures[0].item', undefined],
  ],
  'not-a-battery': [
    ['an item of a choice', 'indicators[0].holds.item', 'walk'],
    ['a measure of a choice', 'measures[1].item', 'walk'],
  ],
  'options-of-text': [
    ['an indicator', 'indicators[4].holds', is('words', 'yes'), 'indicators[4].holds.is'],
    ['a measure', 'measures[1].question', 'words'],
  ],
  'no-single-answer': [['a mean of ticks', 'measures[1].question', 'two-at-most']],
  'no-points': [['an option', 'measures[0].points.sometimes', undefined, 'measures[0].points']],
  'wrong-scale': [
    ['one that nobody reaches the end of', 'measures[0].scale.high', 4, 'measures[0].scale'],
    ['points below it', 'measures[1].points.blue', 0, 'measures[1].scale'],
  ],
  'wrong-weights': [['99', 'indices[0].components[3].weight', 9, 'indices[0].components']],
  'unknown-measure': [['a component', 'indices[0].components[3].measure', 'singing']],
  'unknown-indicator': [['a component', 'indices[0].components[0].indicator', 'runs']],
  'unknown-figure': [
    [
      'a declaration',
      'comparable',
      [{ version: '2029.1', statistics: ['walks', 'runs'] }],
      'comparable[0].statistics[1]',
    ],
  ],
  'no-ticks': [['of one choice', 'indices[0].components[1].ticks', 'one']],
  'too-many-asked-for': [
    ['three of at most two', 'indicators[1].holds.atLeast', 3],
    ['two of one item', 'indicators[2].holds.atLeast', 2],
  ],
  'unknown-theme': [
    ['an indicator', 'indicators[0].theme', 'colour'],
    ['a measure', 'measures[0].theme', 'colour'],
    ['an index', 'indices[0].theme', 'colour'],
  ],
  'empty-theme': [['a theme', 'themes[2]', { ...everyKind.themes[0], id: 'void' }]],
  'limit-too-high': [['as many as can be combined', 'pages[0].questions[1].atMost', 3]],
  'exclusive-outside-choices': [['a choice', 'pages[0].questions[0].options[3].exclusive', true]],
  'not-exclusive': [
    [
      'don’t know',
      'pages[0].questions[1].options[4].exclusive',
      undefined,
      'pages[0].questions[1].options[4]',
    ],
  ],
  blank: [['a text of spaces', 'pages[0].questions[2].items[0].text.en', ' \u00a0']],
  placeholder: [
    ['a text to come', 'themes[0].lead.nn', 'TODO: omset'],
    ['dots', 'indicators[0].label.nb', '…'],
    ['one letter, repeated', 'pages[3].title.en', 'xxx'],
  ],
  untranslated: [['Norwegian for English', 'pages[0].intro.en', everyKind.pages[0]?.intro?.nb]],
  unreachable: [
    [
      'a cat where no animal was chosen',
      catStory,
      { all: [is('cat-colour', 'black'), is('two-at-most', 'none')] },
    ],
    ['two colours at once', why, { all: [is('one', 'red'), is('one', 'blue')] }],
    ['three of at most two', why, { all: ['cat', 'dog', 'elk'].map((animal) => is('two-at-most', animal)) }],
    ['what cannot be combined', why, { all: [is('two-at-most', 'cat'), is('two-at-most', 'none')] }],
    ['skipping what is required', why, { not: { question: 'one', answered: true } }],
  ],
  unrouted: [['a last page some never see', 'pages[3].questions[0].askIf', is('one', 'red'), 'pages[3]']],
  'never-holds': [
    ['true of nobody', 'indicators[0].holds', { not: everyKind.indicators[0]?.asked }, 'indicators[0]'],
  ],
};

const rows = Object.entries(breaks).flatMap(([code, some]) => some.map((one) => [code, ...one] as const));

describe('checkStructure', () => {
  test.each(rows)('reports %s: %s', (code, _, changed, value, reported = changed) => {
    const problems = checkStructure(withChange(everyKind, changed, value));

    expect(problems).toContainEqual(expect.objectContaining({ code, path: reported }));
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });

  test('finds a chain that breaks in its second link, at every question behind it', () => {
    const second = 'pages[1].questions[0].askIf';
    const broken = withChange(chain, second, { all: [is('a', 'yes'), is('a', 'no')] });

    expect(checkStructure(broken).map(({ path }) => path)).toEqual([
      second,
      'pages[2].questions[0].askIf',
      'indicators[0]',
    ]);
  });

  test('lets a last page pass that parts everybody in two', () => {
    expect(checkStructure(chain)).toEqual([]);
  });

  test('finds who falls between the two halves of the last page', () => {
    const gap = withChange(chain, 'pages[4].questions[0].askIf', is('d', 'no'));

    expect(checkStructure(gap)).toEqual([expect.objectContaining({ code: 'unrouted', path: 'pages[4]' })]);
  });

  test('says so when there are too many cases, instead of searching for ever', () => {
    const items = Array.from({ length: 30 }, (_, n) => ({ ...chain.title, id: `item-${n}` }));
    const battery = {
      ...everyKind.pages[0]?.questions[2],
      items: items.map(({ id, ...text }) => ({ id, text })),
    };
    const wide = withChange(chain, 'pages[0].questions[1]', { ...battery, id: 'wide' });
    const never = {
      all: [is('a', 'yes'), is('a', 'no'), ...items.map(({ id }) => ({ ...is('wide', 'never'), item: id }))],
    };

    const problems = checkStructure(withChange(wide, 'pages[1].questions[0].askIf', never));

    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'too-tangled', path: 'pages[1].questions[0].askIf' }),
    );
  });
});
