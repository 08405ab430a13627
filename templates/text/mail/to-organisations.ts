import type { Language } from '../../../functions/core/language.ts';
import type { InvitationText } from './nb.ts';

type ToOrganisations = Pick<InvitationText, 'greeting' | 'aim' | 'linkNote' | 'privacy'>;

/** What the mail says in other words where whole municipalities and county authorities are asked, not units. */
export const toOrganisations: Readonly<Record<Language, ToOrganisations>> = {
  nb: {
    greeting: (name) => `Til ${name}`,
    aim:
      'Vi spør øverste administrative leder i kommuner og fylkeskommuner hvordan kommunen eller fylkeskommunen ' +
      'arbeider med å gjøre ting på nye måter. Svaret er like nyttig om dere ikke har gjort noe nytt.',
    linkNote: 'Lenken er bare for kommunen eller fylkeskommunen. Alle som har den, kan se og endre svarene.',
    privacy: (minBase) =>
      'Svarene er fortrolige. Vi viser aldri hva en enkelt kommune eller fylkeskommune har svart, og ingen tall for ' +
      `færre enn ${minBase}.`,
  },
  nn: {
    greeting: (name) => `Til ${name}`,
    aim:
      'Vi spør øvste administrative leiar i kommunar og fylkeskommunar korleis kommunen eller fylkeskommunen ' +
      'arbeider med å gjere ting på nye måtar. Svaret er like nyttig om de ikkje har gjort noko nytt.',
    linkNote:
      'Lenkja er berre for kommunen eller fylkeskommunen. Alle som har henne, kan sjå og endre svara.',
    privacy: (minBase) =>
      'Svara er fortrulege. Vi viser aldri kva ein enkelt kommune eller fylkeskommune har svart, og ingen tal for ' +
      `færre enn ${minBase}.`,
  },
  en: {
    greeting: (name) => `To ${name}`,
    aim:
      'We ask the chief executives of municipalities and county authorities how their organisation works on doing ' +
      'things in new ways. An answer is just as useful if you have done nothing new.',
    linkNote:
      'The link is for your municipality or county authority only. Anyone who has it can see and change the answers.',
    privacy: (minBase) =>
      'The answers are confidential. We never show what a single municipality or county authority has answered, and ' +
      `no figures for fewer than ${minBase}.`,
  },
};
