import { describe, expect, test } from '@jest/globals';
import { answerState } from '../../../../functions/core/answers/answer-state.ts';
import type { Answers } from '../../../../functions/core/answers/answers.ts';
import { dispositionOf } from '../../../../functions/core/answers/disposition.ts';
import {
  type Question,
  type Questionnaire,
  QuestionnaireSchema,
  questionsOf,
} from '../../../../functions/core/questionnaire/questionnaire.ts';

const text = (en: string) => ({ nb: en, nn: en, en });

/** A battery of ten core rows, and a question that counts for nothing. */
const tenRows: Questionnaire = QuestionnaireSchema.parse({
  id: 'ten-rows',
  version: '2026.1',
  title: text('Ten'),
  pages: [
    {
      id: 'all',
      title: text('All'),
      questions: [
        {
          kind: 'battery',
          id: 'rows',
          core: true,
          text: text('Rows'),
          items: Array.from({ length: 10 }, (_, i) => ({ id: `r${i}`, text: text(`Row ${i}`) })),
          options: [
            { id: 'yes', text: text('Yes') },
            { id: 'unsure', text: text('Unsure'), role: 'dont-know' },
            { id: 'other', text: text('Other'), role: 'not-relevant' },
          ],
        },
        { kind: 'text', id: 'extra', text: text('Extra'), atMost: 10 },
        {
          kind: 'text',
          id: 'never',
          core: true,
          text: text('Never asked'),
          atMost: 10,
          askIf: { question: 'extra', is: ['yes'] },
        },
      ],
    },
  ],
  themes: [{ id: 't', title: text('T'), lead: text('T') }],
  indicators: [
    {
      id: 'i',
      theme: 't',
      label: text('I'),
      statement: text('i'),
      asked: { always: true },
      holds: { question: 'rows', is: ['yes'] },
    },
  ],
});

const answering = (count: number, option = 'yes'): Answers => ({
  rows: {
    kind: 'battery',
    items: Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}`, option])),
  },
});

describe('How much was answered of what counts and was asked', () => {
  test.each([
    [0, 'break-off'],
    [4, 'break-off'],
    [5, 'partial'],
    [8, 'partial'],
    [9, 'complete'],
    [10, 'complete'],
  ])('%i of 10 is %s', (count, disposition) => {
    expect(dispositionOf(tenRows, answering(count))).toBe(disposition);
  });

  test('does not mind what was answered', () => {
    expect(dispositionOf(tenRows, answering(10, 'unsure'))).toBe('complete');
  });

  test('is not raised by what does not count', () => {
    expect(dispositionOf(tenRows, { ...answering(4), extra: { kind: 'text', text: 'x' } })).toBe('break-off');
  });
});

describe('The state of an answer', () => {
  const [rows, extra] = questionsOf(tenRows) as [Question, Question];

  test.each([
    ['yes', 'answered'],
    ['unsure', 'dont-know'],
    ['other', 'not-relevant'],
  ])('%s is %s', (option, state) => {
    expect(answerState(rows, true, answering(1, option), 'r0')).toBe(state);
  });

  test('tells who skipped from who was not asked', () => {
    expect(answerState(rows, true, answering(1), 'r9')).toBe('skipped');
    expect(answerState(rows, false, answering(1), 'r0')).toBe('not-asked');
    expect(answerState(extra, true, {})).toBe('skipped');
    expect(answerState(extra, true, { extra: { kind: 'text', text: 'x' } })).toBe('answered');
  });
});
