import type { Audience } from '../../../functions/core/edition/edition.ts';
import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { type FormText, nb } from './nb.ts';
import { nn } from './nn.ts';
import { toOrganisations } from './to-organisations.ts';

/** By language. A text missing in one of them does not compile. Speaks to the leader of a unit. */
export const formText: Readonly<Record<Language, FormText>> = { nb, nn, en };

/** The same in the words that fit whoever is asked. */
export function formTextFor(audience: Audience, language: Language): FormText {
  const text = formText[language];
  if (audience === 'unit') return text;
  const other = toOrganisations[language];
  return {
    ...text,
    start: { ...text.start, ...other.start },
    review: { ...text.review, ...other.review },
    receipt: { ...text.receipt, ...other.receipt },
    answered: { ...text.answered, ...other.answered },
    withdraw: { ...text.withdraw, ...other.withdraw },
  };
}
