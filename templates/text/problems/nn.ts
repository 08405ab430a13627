import type { ProblemText } from './nb.ts';

export const nn: ProblemText = {
  'unknown-invitation': {
    title: 'Ukjend invitasjon',
    detail:
      'Det finst ingen invitasjon med denne koden. Koden kan vere skriven feil, eller sletta etter undersøkinga.',
  },
  'revoked-invitation': {
    title: 'Invitasjonen gjeld ikkje lenger',
    detail: 'Invitasjonen er trekt tilbake. Bruk koden i ein nyare e-post til eininga.',
  },
  'not-open-yet': {
    title: 'Undersøkinga har ikkje opna',
    detail: 'Svar blir tekne imot når undersøkinga har opna. Send det same på nytt då.',
  },
  closed: {
    title: 'Undersøkinga er avslutta',
    detail: 'Svar blir ikkje tekne imot lenger. Kvitteringar for det vi har fått, kan framleis hentast.',
  },
  erased: {
    title: 'Svara er sletta',
    detail: 'Svara er sletta slik eininga ønskte. Eininga kan ikkje svare på nytt.',
  },
  'unknown-submission': {
    title: 'Ukjend innsending',
    detail: 'Vi har ikkje fått noko med denne id-en. Send svara på nytt med den same id-en.',
  },
  'unknown-questionnaire': {
    title: 'Ukjent spørjeskjema',
    detail: 'Inga undersøking bruker dette skjemaet i denne versjonen.',
  },
  'no-edition': {
    title: 'Inga undersøking',
    detail: 'Det finst inga undersøking å skildre enno.',
  },
  'malformed-submission-id': {
    title: 'Id-en er ikkje ein UUID',
    detail:
      'Lag id-en som ein UUID før svara blir sende første gongen, og bruk den same kvar gong dei blir sende.',
  },
  'wrong-content-type': {
    title: 'Feil innhaldstype',
    detail: 'Svara skal sendast som application/json.',
  },
  'broken-encoding': {
    title: 'Teksten er ikkje UTF-8',
    detail: 'Innhaldet har bytes som ikkje er UTF-8.',
  },
  'broken-json': {
    title: 'Innhaldet er ikkje JSON',
    detail: 'Innhaldet kunne ikkje lesast som JSON. Det kan vere kutta.',
  },
  'too-deep': {
    title: 'For djupt nøsta',
    detail: 'Ingen svar har så mange nivå i kvarandre.',
  },
  'too-many-fields': {
    title: 'For mange felt',
    detail: 'Ingen svar har så mange felt.',
  },
  'too-large': {
    title: 'Innhaldet er for stort',
    detail: 'Svar på heile skjemaet tek mindre plass enn 256 kB.',
  },
  'wrong-submission': {
    title: 'Svara kan ikkje takast imot',
    detail: 'Alt som må rettast, står under errors. Ingenting er lagra.',
  },
  'same-id-other-content': {
    title: 'Id-en er brukt før, med eit anna innhald',
    detail: 'Vil du rette svara, så send dei med ein ny id, og med den nyaste innsendinga som replaces.',
  },
  'already-answered': {
    title: 'Eininga har alt svart',
    detail: 'Vil du rette svara, så send dei med den nyaste innsendinga som replaces.',
  },
  'replaces-another': {
    title: 'Svara erstattar ikkje dei nyaste',
    detail: 'Det som står i replaces, er ikkje den nyaste innsendinga. Sjå på henne før du sender på nytt.',
  },
  'too-many-corrections': {
    title: 'For mange rettingar',
    detail: 'Svara er retta så mange gonger at noko må vere gale. Ta kontakt.',
  },
  'not-found': { title: 'Ukjend adresse', detail: 'Det er ingenting på denne adressa.' },
  'method-not-allowed': {
    title: 'Metoden kan ikkje brukast her',
    detail: 'Hovudfeltet Allow seier kva metodar adressa har.',
  },
  forbidden: { title: 'Ingen tilgang', detail: 'Adressa er ikkje open for deg.' },
  failed: {
    title: 'Noko gjekk gale hos oss',
    detail: 'Send det same på nytt om litt, med den same id-en. Oppgi requestId om du tek kontakt.',
  },
};
