import fc, { type Arbitrary } from 'fast-check';
import { dropUnasked } from '../../functions/core/answers/check-answers.ts';
import type { WireAnswers } from '../../functions/core/answers/parse-answers.ts';
import {
  type Choices,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../functions/core/questionnaire/questionnaire.ts';
import { HOSTILE_TEXT } from './hostile-text.ts';

/** Something to each question, alright by itself, whether it is asked or not. */
export function fullWire(questionnaire: Questionnaire): Arbitrary<WireAnswers> {
  const questions = questionsOf(questionnaire);
  const requiredIds = questions.filter(({ required }) => required === true).map(({ id }) => id);
  return fc.record(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])), {
    requiredKeys: requiredIds as never[],
  });
}

/** A submission that is taken: what is asked is answered, or skipped where that is allowed. */
export function validWire(questionnaire: Questionnaire): Arbitrary<WireAnswers> {
  return fullWire(questionnaire).map((wire) => dropUnasked(questionnaire, wire));
}

/** Anything at all under the names of the questions, and under others. */
export function anyWire(questionnaire: Questionnaire): Arbitrary<WireAnswers> {
  const names = fc.oneof(fc.constantFrom(...questionsOf(questionnaire).map(({ id }) => id)), anyName);
  return fc.oneof(fullWire(questionnaire), fc.dictionary(names, fc.oneof(fc.jsonValue(), anyText)));
}

const anyName = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '', 'q.q'));
const hostile = fc.constantFrom(...HOSTILE_TEXT.map(([, text]) => text));

/** Text as it comes: letters, marks, line ends, and whatever breaks careless programs. */
export const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), hostile);

function answerTo(question: Question): Arbitrary<unknown> {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options.map(({ id }) => id));
    case 'choices':
      return choicesOf(question);
    case 'battery': {
      const option = fc.constantFrom(...question.options.map(({ id }) => id));
      const items = question.items.map(({ id }) => [id, option] as const);
      const requiredKeys = question.required === true ? question.items.map(({ id }) => id) : [];
      return fc.record(Object.fromEntries(items), { requiredKeys: requiredKeys as never[] });
    }
    case 'text':
      return fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => `a${text}`.slice(0, question.atMost).replaceAll('\r', '').toWellFormed())
        .filter((text) => !text.includes('\0'));
  }
}

function choicesOf({ options, atMost, required }: Choices): Arbitrary<readonly string[]> {
  const together = options.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id]);
  const several = fc.subarray(together, {
    minLength: required === true ? 1 : 0,
    maxLength: Math.min(atMost ?? together.length, together.length),
  });
  return alone.length === 0 ? several : fc.oneof(several, fc.constantFrom(...alone));
}
