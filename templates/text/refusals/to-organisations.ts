import type { Language } from '../../../functions/core/language.ts';
import type { RefusalText } from './nb.ts';

type ToOrganisations = Pick<RefusalText, 'revoked' | 'closed' | 'erased'>;

/** In other words where whole municipalities and county authorities are asked, not units. */
export const toOrganisations: Readonly<Record<Language, ToOrganisations>> = {
  nb: {
    revoked: {
      title: 'Lenken gjelder ikke lenger',
      paragraphs: [
        'Invitasjonen er trukket tilbake. Har dere fått en nyere e-post fra oss, skal du bruke lenken i den.',
      ],
    },
    closed: (closed, released) => ({
      title: 'Undersøkelsen er avsluttet',
      paragraphs: [
        `Fristen var ${closed}. Kommunen eller fylkeskommunen har ikke sendt svar.`,
        `Resultatene blir offentlige ${released}.`,
      ],
    }),
    erased: {
      title: 'Svarene er slettet',
      paragraphs: ['Svarene er slettet slik dere ønsket, og teller ikke med. Lenken kan ikke brukes mer.'],
    },
  },
  nn: {
    revoked: {
      title: 'Lenkja gjeld ikkje lenger',
      paragraphs: [
        'Invitasjonen er trekt tilbake. Har de fått ein nyare e-post frå oss, skal du bruke lenkja i den.',
      ],
    },
    closed: (closed, released) => ({
      title: 'Undersøkinga er avslutta',
      paragraphs: [
        `Fristen var ${closed}. Kommunen eller fylkeskommunen har ikkje sendt svar.`,
        `Resultata blir offentlege ${released}.`,
      ],
    }),
    erased: {
      title: 'Svara er sletta',
      paragraphs: ['Svara er sletta slik de ønskte, og tel ikkje med. Lenkja kan ikkje brukast meir.'],
    },
  },
  en: {
    revoked: {
      title: 'The link is no longer valid',
      paragraphs: [
        'The invitation has been withdrawn. If you have had a newer e-mail from us, use the link in that one.',
      ],
    },
    closed: (closed, released) => ({
      title: 'The survey is closed',
      paragraphs: [
        `Answers were due by ${closed}. Your municipality or county authority has not sent any.`,
        `The results will be public on ${released}.`,
      ],
    }),
    erased: {
      title: 'The answers have been deleted',
      paragraphs: [
        'The answers were deleted as you wished, and do not count. The link can no longer be used.',
      ],
    },
  },
};
