import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Answers } from '../../../../functions/core/answers/answers.ts';
import { type Condition, holds } from '../../../../functions/core/questionnaire/condition.ts';
import { someAnswers } from '../../../../functions/core/questionnaire/possible-answers.ts';
import { survey } from '../../../surveys/survey-files.ts';

const everyKind = survey('every-kind');
const ANIMALS = ['cat', 'dog', 'elk', 'none', 'dont-know'];
const PAIRS = ['cat dog', 'cat elk', 'dog elk'].map((pair) => pair.split(' '));
const SINGLE = ANIMALS.map((animal) => [animal]);

const HABITS = ['never', 'sometimes', 'always', 'dont-know', 'not-relevant'];

/** Every answer there can be to the first three questions: 4 × 9 × 125. */
const all: readonly Answers[] = ['red', 'green', 'blue', 'dont-know'].flatMap((option) =>
  [...SINGLE, ...PAIRS, undefined].flatMap((options) =>
    HABITS.flatMap((walk) =>
      HABITS.flatMap((read) =>
        HABITS.map((sing): Answers => {
          const animals =
            options === undefined ? {} : { 'two-at-most': { kind: 'choices', options } as const };
          const habits = { kind: 'battery', items: { walk, read, sing } } as const;
          return { one: { kind: 'choice', option }, ...(animals as Answers), habits };
        }),
      ),
    ),
  ),
);

const atom = fc.oneof(
  fc.record({ question: fc.constant('one'), is: fc.subarray(['red', 'green', 'blue'], { minLength: 1 }) }),
  fc.record({
    question: fc.constant('two-at-most'),
    is: fc.subarray(ANIMALS, { minLength: 1 }),
    atLeast: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ question: fc.constant('two-at-most'), answered: fc.constant(true as const) }),
  fc.record({
    question: fc.constant('habits'),
    is: fc.subarray(HABITS, { minLength: 1 }),
    atLeast: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    question: fc.constant('habits'),
    item: fc.constantFrom('walk', 'sing'),
    is: fc.subarray(HABITS, { minLength: 1 }),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('any') }),
  ),
})).any;

describe('someAnswers', () => {
  test('finds answers exactly when trying all of them does', () => {
    fc.assert(
      fc.property(condition, (some) => {
        const expected = all.some((answers) => holds(some, answers)) ? 'found' : 'none';
        const result = someAnswers(everyKind, [some], (answers) => holds(some, answers));
        // Giving up is allowed; being wrong is not.
        fc.pre(result !== 'too-many');
        expect(result).toBe(expected);
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});
