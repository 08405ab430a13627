/** What is wrong with an answer, said to the person who gave it and beside the question it is about. */
export const nb = {
  chooseOne: 'Velg et svar.',
  chooseAny: 'Velg minst ett svar.',
  write: 'Skriv et svar.',
  chooseFor: (item: string) => `Velg et svar for «${item}».`,
  tooMany: (atMost: number, chosen: number) => `Velg høyst ${atMost}. Du har valgt ${chosen}.`,
  exclusive: (option: string) =>
    `«${option}» kan ikke velges sammen med noe annet. Velg enten det eller de andre svarene.`,
  tooLong: (atMost: string, length: string) =>
    `Teksten kan ha høyst ${atMost} tegn. Den har ${length}. Gjør den kortere.`,
  unreadableText: 'Teksten har tegn som ikke kan leses. Skriv den på nytt.',
  unknownOption: (option: string) => `«${option}» er ikke blant svarene. Velg ett av dem som står der.`,
  repeatedOption: (option: string) => `«${option}» er valgt mer enn en gang.`,
  unknownItem: (item: string) => `Spørsmålet har ingen rad «${item}».`,
  unknownQuestion: (question: string) => `Det er ikke noe spørsmål «${question}».`,
  notAsked: 'Spørsmålet skal ikke besvares, ut fra de andre svarene.',
  wrongType: {
    text: 'Svaret skal være én tekst.',
    list: 'Svaret skal være en liste med tekster.',
    object: 'Svaret skal ha ett svar for hver rad.',
  },
  missingMember: 'Feltet mangler.',
  unknownMember: 'Feltet er ukjent.',
  otherQuestionnaire: (id: string, version: string) =>
    `Undersøkelsen bruker skjemaet ${id} i versjon ${version}. Hent det, og svar på det.`,
  wrongMember: {
    object: 'Verdien skal være et objekt.',
    text: 'Verdien skal være en tekst.',
    uuid: 'Verdien skal være en UUID.',
  },
};

export type AnswerProblemText = typeof nb;
