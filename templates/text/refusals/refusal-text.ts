import type { Audience } from '../../../functions/core/edition/edition.ts';
import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { nb, type RefusalText } from './nb.ts';
import { nn } from './nn.ts';
import { toOrganisations } from './to-organisations.ts';

/** By language. A text missing in one of them does not compile. Speaks to the leader of a unit. */
export const refusalText: Readonly<Record<Language, RefusalText>> = { nb, nn, en };

/** The same in the words that fit whoever is asked. */
export function refusalTextFor(audience: Audience, language: Language): RefusalText {
  const text = refusalText[language];
  return audience === 'unit' ? text : { ...text, ...toOrganisations[language] };
}
