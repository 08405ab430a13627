import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wireFromAnswers } from '../../../../functions/core/answers/form-fields.ts';
import { parseAnswers } from '../../../../functions/core/answers/parse-answers.ts';
import { anyWire, fullWire } from '../../../support/arbitrary-answers.ts';
import { survey } from '../../../surveys/survey-files.ts';

const everyKind = survey('every-kind');
const parse = (wire: Readonly<Record<string, unknown>>) => parseAnswers(everyKind, wire);
const problemsOf = (wire: Readonly<Record<string, unknown>>) => parse(wire).problems;

describe('Answers that are alright', () => {
  test('are read, and travel back as they came', () => {
    fc.assert(
      fc.property(fullWire(everyKind), (wire) => {
        const { answers, problems } = parse(wire);
        expect(problems).toEqual([]);
        expect(parse(wireFromAnswers(answers)).answers).toEqual(answers);
      }),
      { numRuns: 50 },
    );
  });

  test('in another order of ticks are the same answer', () => {
    expect(parse({ 'two-at-most': ['elk', 'cat'] })).toEqual(parse({ 'two-at-most': ['cat', 'elk'] }));
  });

  test.each([[undefined], [null], ['']])('may be no answer at all: %p', (nothing) => {
    const wire = { one: nothing, 'two-at-most': nothing, habits: nothing, words: nothing };
    expect(parse(wire)).toEqual({ answers: {}, problems: [] });
    expect(parse({ 'two-at-most': [], habits: { walk: nothing } })).toEqual({ answers: {}, problems: [] });
  });

  test('keep text to the letter, up to the last one allowed', () => {
    const words = ` ${'👩🏽‍🚀'.repeat(20)}\r\n\u202e `.padEnd(200, 'x');
    expect(parse({ words }).answers).toEqual({ words: { kind: 'text', text: words } });
    expect(problemsOf({ words: `${words}x` })).toEqual([
      { code: 'too-long', question: 'words', atMost: 200, length: 201 },
    ]);
  });
});

describe('An answer with a problem is not among the answers', () => {
  test('whatever was sent', () => {
    fc.assert(
      fc.property(anyWire(everyKind), (wire) => {
        const { answers, problems } = parse(wire);
        const troubled = problems.map(({ question }) => question);
        expect(Object.keys(answers).filter((id) => troubled.includes(id))).toEqual([]);
        expect(JSON.stringify(problems).isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['an unknown question', { shoe: 'x' }, [{ code: 'unknown-question', question: 'shoe' }]],
    [
      'a name with a prototype',
      JSON.parse('{"__proto__": 1}'),
      [{ code: 'unknown-question', question: '__proto__' }],
    ],
    ['a number', { one: 1 }, [{ code: 'wrong-type', question: 'one', expected: 'text' }]],
    [
      'a text for a list',
      { 'two-at-most': 'cat' },
      [{ code: 'wrong-type', question: 'two-at-most', expected: 'list' }],
    ],
    [
      'a list for rows',
      { habits: ['walk'] },
      [{ code: 'wrong-type', question: 'habits', expected: 'object' }],
    ],
    [
      'a row with a list',
      { habits: { walk: ['always'], read: 'never' } },
      [{ code: 'wrong-type', question: 'habits', item: 'walk', expected: 'text' }],
    ],
    ['an unknown option', { one: 'pink' }, [{ code: 'unknown-option', question: 'one', option: 'pink' }]],
    [
      'an unknown row and option',
      { habits: { fly: 'never', walk: 'daily' } },
      [
        { code: 'unknown-item', question: 'habits', item: 'fly' },
        { code: 'unknown-option', question: 'habits', item: 'walk', option: 'daily' },
      ],
    ],
    [
      'one too many',
      { 'two-at-most': ['cat', 'dog', 'elk'] },
      [{ code: 'too-many', question: 'two-at-most', atMost: 2, chosen: 3 }],
    ],
    [
      'a hundred thousand',
      { 'two-at-most': Array.from({ length: 100_000 }, () => 'no-such') },
      [{ code: 'too-many', question: 'two-at-most', atMost: 2, chosen: 100_000 }],
    ],
    [
      'the same twice',
      { 'two-at-most': ['cat', 'cat'] },
      [{ code: 'repeated-option', question: 'two-at-most', option: 'cat' }],
    ],
    [
      'none together with one',
      { 'two-at-most': ['cat', 'none'] },
      [{ code: 'exclusive', question: 'two-at-most', option: 'none' }],
    ],
    ['NUL', { words: 'a\0b' }, [{ code: 'unreadable-text', question: 'words' }]],
    ['half a character', { words: 'a\udc00' }, [{ code: 'unreadable-text', question: 'words' }]],
  ])('such as %s', (_name, wire, problems) => {
    expect(parse(wire)).toEqual({ answers: {}, problems });
  });

  test('and what was made up is repeated in short', () => {
    const [problem] = problemsOf({ one: `${'x'.repeat(59)}😀${'y'.repeat(1_000)}` });
    expect(problem).toMatchObject({ code: 'unknown-option', option: `${'x'.repeat(59)}\ufffd…` });
  });
});
