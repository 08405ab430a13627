import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../../../functions/core/answers/check-answers.ts';
import type { WireAnswers } from '../../../../functions/core/answers/parse-answers.ts';
import { submissionContent } from '../../../../functions/core/submission/submission-content.ts';
import { validWire } from '../../../support/arbitrary-answers.ts';
import { survey } from '../../../surveys/survey-files.ts';

const questionnaire = survey('every-kind');
const contentOf = (wire: WireAnswers, replaces?: string): string => {
  const check = checkAnswers(questionnaire, wire);
  if (check.kind === 'invalid') throw new Error('not taken');
  return submissionContent({ questionnaire, replaces, answers: check.answers });
};

test('The same answers in another order are the same content', () => {
  fc.assert(
    fc.property(validWire(questionnaire), (wire) => {
      const reversed = Object.fromEntries(
        Object.entries(wire)
          .reverse()
          .map(([id, value]) => [id, turned(value)]),
      );
      expect(contentOf(reversed)).toBe(contentOf(wire));
    }),
    { numRuns: 50 },
  );
});

test('Other answers, or the same ones as a correction, are another content', () => {
  const habits = { walk: 'never', read: 'never', sing: 'never' };
  const contents = [
    contentOf({ habits, one: 'red' }),
    contentOf({ habits, one: 'blue' }),
    contentOf({ habits, one: 'red', words: 'red' }),
    contentOf({ habits, one: 'red' }, 'a'),
    contentOf({ habits, one: 'red' }, 'b'),
  ];
  expect(new Set(contents).size).toBe(contents.length);
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).reverse());
  return value;
}
