import type { WireAnswers } from '../../../core/answers/parse-answers.ts';
import { parseAnswers } from '../../../core/answers/parse-answers.ts';
import type { Option, Question, Questionnaire } from '../../../core/questionnaire/questionnaire.ts';
import { questionsOf } from '../../../core/questionnaire/questionnaire.ts';
import { routeThrough } from '../../../core/questionnaire/route.ts';

/** JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** What `answers` of a submission may hold: one member a question. Who is asked what, a schema cannot say. */
export function answersSchema(questionnaire: Questionnaire): Schema {
  const questions = questionsOf(questionnaire);
  const always = questions.filter(({ required, askIf }) => required === true && askIf === undefined);
  return {
    type: 'object',
    description:
      'Answers by question id. Leave out what was skipped. Answers to questions that are not asked, given the ' +
      'other answers, are refused.',
    properties: Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)])),
    required: always.map(({ id }) => id),
    additionalProperties: false,
    examples: [exampleAnswers(questionnaire)],
  };
}

function answerSchema(question: Question): Schema {
  const asked = question.askIf === undefined ? '' : ' Asked of some only.';
  switch (question.kind) {
    case 'choice':
      return { ...optionSchema(question.options), description: `${question.text.en}${asked}` };
    case 'choices':
      return {
        type: 'array',
        description: `${question.text.en}${asked}${exclusiveNote(question.options)}`,
        items: optionSchema(question.options),
        uniqueItems: true,
        maxItems: question.atMost ?? question.options.length,
      };
    case 'battery':
      return {
        type: 'object',
        description: `${question.text.en}${asked}`,
        properties: Object.fromEntries(
          question.items.map(({ id, text }) => [
            id,
            { ...optionSchema(question.options), description: text.en },
          ]),
        ),
        required: question.required === true ? question.items.map(({ id }) => id) : [],
        additionalProperties: false,
      };
    case 'text':
      return {
        type: 'string',
        description: `${question.text.en}${asked} Its length counts UTF-16 units.`,
        maxLength: question.atMost,
      };
  }
}

function optionSchema(options: readonly Option[]): Schema {
  return {
    type: 'string',
    enum: options.map(({ id }) => id),
    'x-texts': Object.fromEntries(options.map(({ id, text }) => [id, text.en])),
  };
}

function exclusiveNote(options: readonly Option[]): string {
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ id }) => `\`${id}\``);
  return alone.length === 0 ? '' : ` Cannot be combined with others: ${alone.join(', ')}.`;
}

/** The first option everywhere, along the route that this opens: answers that are taken. */
export function exampleAnswers(questionnaire: Questionnaire): WireAnswers {
  const wire: Record<string, unknown> = {};
  for (const { id } of questionsOf(questionnaire)) {
    const { answers } = parseAnswers(questionnaire, wire);
    const asked = routeThrough(questionnaire, answers).flatMap(({ questions }) => questions);
    const question = asked.find((candidate) => candidate.id === id);
    if (question !== undefined) wire[id] = exampleAnswer(question);
  }
  return wire;
}

function exampleAnswer(question: Question): unknown {
  if (question.kind === 'text') return 'A few words.'.slice(0, question.atMost);
  const first = question.options[0]?.id;
  if (question.kind === 'choice') return first;
  if (question.kind === 'choices') return [first];
  return Object.fromEntries(question.items.map(({ id }) => [id, first]));
}
