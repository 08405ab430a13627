import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { type InvitationText, nb } from './nb.ts';
import { nn } from './nn.ts';

/** By language. A text missing in one of them does not compile. */
export const invitationText: Readonly<Record<Language, InvitationText>> = { nb, nn, en };
