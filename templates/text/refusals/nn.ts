import type { RefusalText } from './nb.ts';

export const nn: RefusalText = {
  unknownInvitation: {
    title: 'Vi finn ikkje undersøkinga',
    paragraphs: [
      'Lenkja er ufullstendig eller skriven feil, eller ho er så gammal at ho er sletta.',
      'Opne lenkja rett frå e-posten, eller kopier heile adressa.',
    ],
  },
  revoked: {
    title: 'Lenkja gjeld ikkje lenger',
    paragraphs: [
      'Invitasjonen er trekt tilbake. Har eininga fått ein nyare e-post frå oss, skal du bruke lenkja i den.',
    ],
  },
  notOpenYet: (opens) => ({
    title: 'Undersøkinga har ikkje opna',
    paragraphs: [`Ho er planlagd å opne ${opens}. Lenkja verkar då.`],
  }),
  closed: (closed, released) => ({
    title: 'Undersøkinga er avslutta',
    paragraphs: [
      `Fristen var ${closed}. Eininga har ikkje sendt svar.`,
      `Resultata blir offentlege ${released}.`,
    ],
  }),
  erased: {
    title: 'Svara er sletta',
    paragraphs: ['Svara er sletta slik eininga ønskte, og tel ikkje med. Lenkja kan ikkje brukast meir.'],
  },
  nothingToSend: {
    title: 'Det er ingen svar å sende',
    paragraphs: ['Svara som sida vart opna med, finst ikkje lenger. Ingenting er sendt.'],
  },
  notFound: {
    title: 'Vi finn ikkje sida',
    paragraphs: ['Adressa kan vere skriven feil, eller sida kan vere flytta.'],
  },
  methodNotAllowed: {
    title: 'Sida kan ikkje brukast slik',
    paragraphs: ['Gå tilbake og prøv på nytt frå skjemaet.'],
  },
  unreadable: {
    title: 'Vi kunne ikkje lese det som vart sendt',
    paragraphs: ['Gå tilbake og prøv på nytt frå skjemaet. Ingenting er endra.'],
  },
  tooLarge: {
    title: 'Det vart for mykje på ein gong',
    paragraphs: ['Gå tilbake og gjer tekstane kortare. Det du har lagra før, ligg her framleis.'],
  },
  forbidden: { title: 'Ingen tilgang', paragraphs: ['Denne adressa er ikkje open for deg.'] },
  failed: (requestId) => ({
    title: 'Noko gjekk gale hos oss',
    paragraphs: [
      'Prøv på nytt om litt. Det du har lagra før, er teke vare på.',
      `Tek du kontakt, så oppgi dette nummeret: ${requestId}`,
    ],
  }),
  toStart: 'Til startsida',
};
