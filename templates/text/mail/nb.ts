/** The mail that brings the link. */
export const nb = {
  subject: (edition: string, unit: string) => `${edition}: ${unit} er invitert til å svare`,
  greeting: (unit: string) => `Til lederen for ${unit}`,
  aim:
    'Vi spør ledere i kommuner og fylkeskommuner hva enheten har gjort på en ny måte de siste to årene, og hva det ' +
    'førte til. Svaret er like nyttig om dere ikke har gjort noe nytt.',
  effort: (deadline: string) => `Det tar om lag 10 minutter. Fristen er ${deadline}.`,
  button: 'Svar på undersøkelsen',
  linkNote: 'Lenken er bare for enheten. Alle som har den, kan se og endre svarene.',
  privacy: (minBase: number) =>
    'Svarene er fortrolige. Kommunen eller fylkeskommunen ser aldri hva en enkelt enhet har svart, og vi viser ingen ' +
    `tall for færre enn ${minBase} enheter.`,
  language: 'Du kan svare på bokmål, nynorsk eller engelsk.',
  questions: (name: string, email: string) => `Spørsmål? Skriv til ${name}, ${email}.`,
};

export type InvitationText = typeof nb;
