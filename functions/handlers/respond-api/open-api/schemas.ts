import type { EditionPlan } from '../../../core/edition/edition.ts';
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts';
import { answersSchema, exampleAnswers, type Schema } from './answer-schemas.ts';

const text = (description: string): Schema => ({ type: 'string', description });
const uuid = (description: string): Schema => ({ type: 'string', format: 'uuid', description });
const instant = (description: string): Schema => ({ type: 'string', format: 'date-time', description });
const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function object(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
  more: Schema = {},
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

/** `{ schema: reference }` as a body of JSON. */
export function jsonOf(name: string, mediaType = 'application/json'): Schema {
  return { [mediaType]: { schema: reference(name) } };
}

/** The shapes that are sent and answered, for one edition's questionnaire. */
export function schemasFor(
  plan: EditionPlan,
  questionnaire: Questionnaire,
): Readonly<Record<string, Schema>> {
  const { id, version } = questionnaire;
  const named = object({
    id: { type: 'string', const: id },
    version: { type: 'string', const: version },
  });
  const problem = {
    type: { ...text('Names the problem, and leads to a page about it.'), pattern: '^/v1/problems/[a-z-]+$' },
    title: text('The problem in a few words, in the language of the request.'),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text('What to do about it, in the language of the request.'),
  };
  return {
    Answers: answersSchema(questionnaire),
    Submission: object(
      {
        questionnaire: named,
        replaces: uuid('Id of the newest submission, when this one corrects it.'),
        answers: reference('Answers'),
      },
      ['replaces'],
      { examples: [{ questionnaire: { id, version }, answers: exampleAnswers(questionnaire) }] },
    ),
    Receipt: object(
      {
        submissionId: uuid('The id that the submission was sent under.'),
        number: { ...text('To read aloud.'), pattern: '^[0-9A-Z]{4}-[0-9A-Z]{4}$' },
        receivedAt: instant('When it was received, to the whole minute.'),
        revision: { type: 'integer', minimum: 1, description: '1, and one more for each correction.' },
      },
      [],
      {
        examples: [
          {
            submissionId: '7a0d2f0e-7f53-4f0c-9d4b-2f1f1d1c8a11',
            number: '7KQF-M4PX',
            receivedAt: '2026-09-15T10:20:00Z',
            revision: 1,
          },
        ],
      },
    ),
    Invitation: object(
      {
        edition: object({
          id: { ...text('Edition.'), examples: [plan.id] },
          title: reference('Text'),
          opensAt: instant('When answers are first taken, as planned.'),
          closesAt: instant('From then on they are not.'),
        }),
        unitName: text('Who is asked.'),
        questionnaire: object({ id: text('Questionnaire.'), version: text('Its version.') }),
        state: { type: 'string', enum: ['not-open-yet', 'open', 'closed'] },
        newest: reference('Receipt'),
      },
      ['newest'],
    ),
    Text: object({ nb: text('Bokmål'), nn: text('Nynorsk'), en: text('English') }),
    Questionnaire: {
      type: 'object',
      description: 'Pages of questions, with their routing. More members may be added.',
      properties: {
        id: text('The same in every version.'),
        version: text('Another wording is another version.'),
        title: reference('Text'),
        pages: { type: 'array', minItems: 1, items: { type: 'object' } },
      },
      required: ['id', 'version', 'title', 'pages'],
    },
    Problem: {
      type: 'object',
      description: 'RFC 9457.',
      properties: {
        ...problem,
        requestId: text('To be given when asking for help.'),
      },
      required: Object.keys(problem),
    },
    Conflict: object({ ...problem, newest: reference('Receipt') }, ['newest']),
    WrongSubmission: object({
      ...problem,
      errors: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: object({
          pointer: { ...text('RFC 6901: where in the body.'), examples: ['/answers/novelty'] },
          code: { ...text('What is wrong.'), examples: ['unknown-option'] },
          detail: text('The same for a person.'),
        }),
      },
      errorCount: { type: 'integer', minimum: 1, description: 'Of all errors, also of those left out.' },
    }),
  };
}
