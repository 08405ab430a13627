import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldName, wireFromFields } from '../../../../functions/core/answers/form-fields.ts';
import { parseAnswers, type WireAnswers } from '../../../../functions/core/answers/parse-answers.ts';
import { questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';
import { fullWire } from '../../../support/arbitrary-answers.ts';
import { survey } from '../../../surveys/survey-files.ts';

const everyKind = survey('every-kind');
const questions = questionsOf(everyKind);

/** What a browser sends for a form that shows these answers. */
function fieldsOf(wire: WireAnswers): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [id, value] of Object.entries(wire)) {
    if (typeof value === 'string') fields.set(fieldName(id), [value.replaceAll('\n', '\r\n')]);
    else if (Array.isArray(value)) fields.set(fieldName(id), value);
    else {
      for (const [item, option] of Object.entries(value as object)) fields.set(fieldName(id, item), [option]);
    }
  }
  return fields;
}

describe('The fields of a form', () => {
  test('say the same as the answers they show', () => {
    fc.assert(
      fc.property(fullWire(everyKind), (wire) => {
        const read = wireFromFields(questions, fieldsOf(wire));
        expect(parseAnswers(everyKind, read)).toEqual(parseAnswers(everyKind, wire));
      }),
      { numRuns: 50 },
    );
  });

  test('say of every question shown that nothing was chosen', () => {
    const read = wireFromFields(questions.slice(0, 4), new Map());
    expect({ ...read }).toEqual({ one: null, 'two-at-most': [], habits: {}, words: null });
  });

  test('of other questions are left alone', () => {
    const fields = new Map([
      ['q.one', ['red']],
      ['q.again', ['yes']],
      ['__proto__', ['x']],
    ]);
    expect({ ...wireFromFields(questions.slice(0, 1), fields) }).toEqual({ one: 'red' });
  });

  test('have line ends as they were typed', () => {
    const fields = new Map([['q.words', ['a\r\nb\rc\nd']]]);
    expect(wireFromFields(questions, fields).words).toBe('a\nb\nc\nd');
  });
});
