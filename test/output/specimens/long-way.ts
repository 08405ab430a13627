import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { Question } from '../../../functions/core/questionnaire/questionnaire.ts';
import { unitLeader2026 } from '../../support/respondent-scene.ts';

type Field = readonly [name: string, value: string];

/** Answers that ask for more questions than the first option would. */
const CHOSEN: Readonly<Record<string, string>> = { novelty: 'inspired' };

const WORDS: Readonly<Record<string, string>> = {
  'newest-description': 'Barna planlegg dagen saman med oss.\nDei vel ute eller inne, og kven som lagar mat.',
};

/** The way through the form of 2026 that meets every page but one: something to send from each of them. */
export const LONG_WAY: readonly { readonly page: string; readonly fields: readonly Field[] }[] =
  unitLeader2026.pages
    .filter(({ id }) => id !== 'under-way')
    .map(({ id, questions }) => ({ page: id, fields: questions.flatMap(fieldsOf) }));

function fieldsOf(question: Question): readonly Field[] {
  const name = fieldName(question.id);
  switch (question.kind) {
    case 'text':
      return [[name, WORDS[question.id] ?? 'Takk for at de spør.']];
    case 'choice':
      return [[name, CHOSEN[question.id] ?? question.options[0]?.id ?? '']];
    case 'choices':
      return question.options.slice(0, 2).map((option): Field => [name, option.id]);
    case 'battery':
      // The first row gets the first option, the next one the next, as far as they say something.
      return question.items.map((item, row): Field => {
        const options = question.options.filter(({ role }) => role === undefined);
        return [fieldName(question.id, item.id), options[row % options.length]?.id ?? ''];
      });
  }
}
