/** Pages that say why there is nothing to do here, and what to do instead. */
export const nb = {
  unknownInvitation: {
    title: 'Vi finner ikke undersøkelsen',
    paragraphs: [
      'Lenken er ufullstendig eller skrevet feil, eller den er så gammel at den er slettet.',
      'Åpne lenken rett fra e-posten, eller kopier hele adressen.',
    ],
  },
  revoked: {
    title: 'Lenken gjelder ikke lenger',
    paragraphs: [
      'Invitasjonen er trukket tilbake. Har enheten fått en nyere e-post fra oss, skal du bruke lenken i den.',
    ],
  },
  notOpenYet: (opens: string) => ({
    title: 'Undersøkelsen har ikke åpnet',
    paragraphs: [`Den er planlagt å åpne ${opens}. Lenken virker da.`],
  }),
  closed: (closed: string, released: string) => ({
    title: 'Undersøkelsen er avsluttet',
    paragraphs: [
      `Fristen var ${closed}. Enheten har ikke sendt svar.`,
      `Resultatene blir offentlige ${released}.`,
    ],
  }),
  erased: {
    title: 'Svarene er slettet',
    paragraphs: ['Svarene er slettet slik enheten ønsket, og teller ikke med. Lenken kan ikke brukes mer.'],
  },
  nothingToSend: {
    title: 'Det er ingen svar å sende',
    paragraphs: ['Svarene som siden ble åpnet med, finnes ikke lenger. Ingenting er sendt.'],
  },
  notFound: {
    title: 'Vi finner ikke siden',
    paragraphs: ['Adressen kan være skrevet feil, eller siden kan være flyttet.'],
  },
  methodNotAllowed: {
    title: 'Siden kan ikke brukes slik',
    paragraphs: ['Gå tilbake og prøv på nytt fra skjemaet.'],
  },
  unreadable: {
    title: 'Vi kunne ikke lese det som ble sendt',
    paragraphs: ['Gå tilbake og prøv på nytt fra skjemaet. Ingenting er endret.'],
  },
  tooLarge: {
    title: 'Det ble for mye på en gang',
    paragraphs: ['Gå tilbake og gjør tekstene kortere. Det du har lagret før, ligger her fortsatt.'],
  },
  forbidden: { title: 'Ingen adgang', paragraphs: ['Denne adressen er ikke åpen for deg.'] },
  failed: (requestId: string) => ({
    title: 'Noe gikk galt hos oss',
    paragraphs: [
      'Prøv på nytt om litt. Det du har lagret før, er tatt vare på.',
      `Tar du kontakt, så oppgi dette nummeret: ${requestId}`,
    ],
  }),
  toStart: 'Til startsiden',
};

export type RefusalText = typeof nb;
/** One such page. */
export type Refusal = RefusalText['revoked'];
