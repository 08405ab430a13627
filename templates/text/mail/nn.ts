import type { InvitationText } from './nb.ts';

export const nn: InvitationText = {
  subject: (edition, unit) => `${edition}: ${unit} er invitert til å svare`,
  greeting: (unit) => `Til leiaren for ${unit}`,
  aim:
    'Vi spør leiarar i kommunar og fylkeskommunar kva eininga har gjort på ein ny måte dei siste to åra, og kva det ' +
    'førte til. Svaret er like nyttig om de ikkje har gjort noko nytt.',
  effort: (deadline) => `Det tek om lag 10 minutt. Fristen er ${deadline}.`,
  button: 'Svar på undersøkinga',
  linkNote: 'Lenkja er berre for eininga. Alle som har henne, kan sjå og endre svara.',
  privacy: (minBase) =>
    'Svara er fortrulege. Kommunen eller fylkeskommunen ser aldri kva ei enkelt eining har svart, og vi viser ingen ' +
    `tal for færre enn ${minBase} einingar.`,
  language: 'Du kan svare på bokmål, nynorsk eller engelsk.',
  questions: (name, email) => `Spørsmål? Skriv til ${name}, ${email}.`,
};
