import type { AnswerProblemText } from './nb.ts';

export const nn: AnswerProblemText = {
  chooseOne: 'Vel eit svar.',
  chooseAny: 'Vel minst eitt svar.',
  write: 'Skriv eit svar.',
  chooseFor: (item) => `Vel eit svar for «${item}».`,
  tooMany: (atMost, chosen) => `Vel høgst ${atMost}. Du har valt ${chosen}.`,
  exclusive: (option) =>
    `«${option}» kan ikkje veljast saman med noko anna. Vel anten det eller dei andre svara.`,
  tooLong: (atMost, length) => `Teksten kan ha høgst ${atMost} teikn. Han har ${length}. Gjer han kortare.`,
  unreadableText: 'Teksten har teikn som ikkje kan lesast. Skriv han på nytt.',
  unknownOption: (option) => `«${option}» er ikkje blant svara. Vel eitt av dei som står der.`,
  repeatedOption: (option) => `«${option}» er valt meir enn éin gong.`,
  unknownItem: (item) => `Spørsmålet har inga rad «${item}».`,
  unknownQuestion: (question) => `Det finst ikkje noko spørsmål «${question}».`,
  notAsked: 'Spørsmålet skal ikkje svarast på, ut frå dei andre svara.',
  wrongType: {
    text: 'Svaret skal vere éin tekst.',
    list: 'Svaret skal vere ei liste med tekstar.',
    object: 'Svaret skal ha eitt svar for kvar rad.',
  },
  missingMember: 'Feltet manglar.',
  unknownMember: 'Feltet er ukjent.',
  otherQuestionnaire: (id, version) =>
    `Undersøkinga bruker skjemaet ${id} i versjon ${version}. Hent det, og svar på det.`,
  wrongMember: {
    object: 'Verdien skal vere eit objekt.',
    text: 'Verdien skal vere ein tekst.',
    uuid: 'Verdien skal vere ein UUID.',
  },
};
