import type { AnswerProblemText } from './nb.ts';

export const en: AnswerProblemText = {
  chooseOne: 'Choose an answer.',
  chooseAny: 'Choose at least one answer.',
  write: 'Write an answer.',
  chooseFor: (item) => `Choose an answer for “${item}”.`,
  tooMany: (atMost, chosen) => `Choose at most ${atMost}. You have chosen ${chosen}.`,
  exclusive: (option) =>
    `“${option}” cannot be combined with anything else. Choose either that or the other answers.`,
  tooLong: (atMost, length) =>
    `The text can have at most ${atMost} characters. It has ${length}. Make it shorter.`,
  unreadableText: 'The text has characters that cannot be read. Write it again.',
  unknownOption: (option) => `“${option}” is not among the answers. Choose one of those listed.`,
  repeatedOption: (option) => `“${option}” is chosen more than once.`,
  unknownItem: (item) => `The question has no row “${item}”.`,
  unknownQuestion: (question) => `There is no question “${question}”.`,
  notAsked: 'The question is not to be answered, given the other answers.',
  wrongType: {
    text: 'The answer must be one text.',
    list: 'The answer must be a list of texts.',
    object: 'The answer must have one answer for each row.',
  },
  missingMember: 'The member is missing.',
  unknownMember: 'The member is unknown.',
  otherQuestionnaire: (id, version) =>
    `The edition uses the questionnaire ${id} in version ${version}. Fetch that one and answer it.`,
  wrongMember: {
    object: 'The value must be an object.',
    text: 'The value must be a text.',
    uuid: 'The value must be a UUID.',
  },
};
