import type { Audience } from '../../../functions/core/edition/edition.ts';
import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { type InvitationText, nb } from './nb.ts';
import { nn } from './nn.ts';
import { toOrganisations } from './to-organisations.ts';

/** By language. A text missing in one of them does not compile. Speaks to the leader of a unit. */
const invitationText: Readonly<Record<Language, InvitationText>> = { nb, nn, en };

/** In the words that fit whoever is asked. */
export function invitationTextFor(audience: Audience, language: Language): InvitationText {
  const text = invitationText[language];
  return audience === 'unit' ? text : { ...text, ...toOrganisations[language] };
}
