/** What can go wrong with a request to the JSON interface: a title that never changes, and what to do about it. */
export const nb = {
  'unknown-invitation': {
    title: 'Ukjent invitasjon',
    detail:
      'Det er ingen invitasjon med denne koden. Koden kan være skrevet feil, eller slettet etter undersøkelsen.',
  },
  'revoked-invitation': {
    title: 'Invitasjonen gjelder ikke lenger',
    detail: 'Invitasjonen er trukket tilbake. Bruk koden i en nyere e-post til enheten.',
  },
  'not-open-yet': {
    title: 'Undersøkelsen har ikke åpnet',
    detail: 'Svar blir tatt imot når undersøkelsen har åpnet. Send det samme på nytt da.',
  },
  closed: {
    title: 'Undersøkelsen er avsluttet',
    detail: 'Svar blir ikke tatt imot lenger. Kvitteringer for det som er mottatt, kan fortsatt hentes.',
  },
  erased: {
    title: 'Svarene er slettet',
    detail: 'Svarene er slettet slik enheten ønsket. Enheten kan ikke svare på nytt.',
  },
  'unknown-submission': {
    title: 'Ukjent innsending',
    detail: 'Ingenting er mottatt med denne id-en. Send svarene på nytt med den samme id-en.',
  },
  'unknown-questionnaire': {
    title: 'Ukjent spørreskjema',
    detail: 'Ingen undersøkelse bruker dette skjemaet i denne versjonen.',
  },
  'no-edition': {
    title: 'Ingen undersøkelse',
    detail: 'Det er ingen undersøkelse å beskrive ennå.',
  },
  'malformed-submission-id': {
    title: 'Id-en er ikke en UUID',
    detail: 'Lag id-en som en UUID før svarene sendes første gang, og bruk den samme hver gang de sendes.',
  },
  'wrong-content-type': {
    title: 'Feil innholdstype',
    detail: 'Svarene skal sendes som application/json.',
  },
  'broken-encoding': {
    title: 'Teksten er ikke UTF-8',
    detail: 'Innholdet har bytes som ikke er UTF-8.',
  },
  'broken-json': {
    title: 'Innholdet er ikke JSON',
    detail: 'Innholdet kunne ikke leses som JSON. Det kan være kuttet.',
  },
  'too-deep': {
    title: 'For dypt nøstet',
    detail: 'Ingen svar har så mange nivåer i hverandre.',
  },
  'too-many-fields': {
    title: 'For mange felter',
    detail: 'Ingen svar har så mange felter.',
  },
  'too-large': {
    title: 'Innholdet er for stort',
    detail: 'Svar på hele skjemaet tar mindre plass enn 256 kB.',
  },
  'wrong-submission': {
    title: 'Svarene kan ikke tas imot',
    detail: 'Alt som må rettes, står under errors. Ingenting er lagret.',
  },
  'same-id-other-content': {
    title: 'Id-en er brukt før, med et annet innhold',
    detail: 'Vil du rette svarene, så send dem med en ny id, og med den nyeste innsendingen som replaces.',
  },
  'already-answered': {
    title: 'Enheten har alt svart',
    detail: 'Vil du rette svarene, så send dem med den nyeste innsendingen som replaces.',
  },
  'replaces-another': {
    title: 'Svarene erstatter ikke de nyeste',
    detail: 'Det som står i replaces, er ikke den nyeste innsendingen. Se på den før du sender på nytt.',
  },
  'too-many-corrections': {
    title: 'For mange rettelser',
    detail: 'Svarene er rettet så mange ganger at noe må være galt. Ta kontakt.',
  },
  'not-found': { title: 'Ukjent adresse', detail: 'Det er ingenting på denne adressen.' },
  'method-not-allowed': {
    title: 'Metoden kan ikke brukes her',
    detail: 'Hodefeltet Allow sier hvilke metoder adressen har.',
  },
  forbidden: { title: 'Ingen adgang', detail: 'Adressen er ikke åpen for deg.' },
  failed: {
    title: 'Noe gikk galt hos oss',
    detail: 'Send det samme på nytt om litt, med den samme id-en. Oppgi requestId hvis du tar kontakt.',
  },
};

export type ProblemText = typeof nb;

/** Name of a problem: the last part of its address below /v1/problems/. */
export type ProblemType = keyof ProblemText;
