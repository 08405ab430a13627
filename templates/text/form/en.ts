import type { FormText } from './nb.ts';

export const en: FormText = {
  start: {
    invited: (unit) => `${unit} is invited to answer.`,
    aim:
      'We ask leaders in municipalities and county authorities what their unit has done in a new way in the last ' +
      'two years, what helped and hindered, and what came of it. An answer is just as useful if you have done nothing new.',
    unit: 'Unit',
    time: 'Time',
    tenMinutes: 'About 10 minutes',
    deadline: 'Answer by',
    asker: 'Who is asking',
    howTitle: 'How to answer',
    how: [
      'The unit gives one answer. Answer for the unit, not for yourself.',
      'Answers are saved as you go on. You can stop and continue later with the same link, also on another device.',
      'You can skip questions, except where it says that they must be answered.',
      'At the end you look through everything. Nothing is handed in until you press “Send the answers”.',
    ],
    privacyTitle: 'Who sees the answers',
    confidential:
      'The answers are confidential, but not anonymous. We can link them to the unit, so that you can correct them ' +
      'and get a copy. The municipality or county authority never sees what a single unit has answered.',
    thresholds: (minBase, minCategory) =>
      `The results are totals. We show no figures for fewer than ${minBase} units that answered, nor where fewer ` +
      `than ${minCategory} chose an answer or fewer than ${minCategory} chose something else.`,
    freeText: 'What you write in your own words is not shown in any report.',
    link: 'Anyone with the link can see and change the answers. Share it only with those who will help you.',
    forgotten: (date) => `Answers and addresses are deleted after ${date}.`,
    begin: 'Begin',
    resumeTitle: 'The answers are saved, but not sent',
    resume: 'Continue where you stopped. What you have answered is here.',
    resumeButton: 'Continue',
  },
  page: {
    number: (number, of, mayBeFewer) => `Page ${number} of ${mayBeFewer ? 'at most ' : ''}${of}`,
    required: 'Must be answered.',
    atMostCharacters: (count) => `At most ${count} characters.`,
    next: 'Save and continue',
    later: 'Save and come back later',
    problemsTitle: 'Something on this page must be put right',
    problemsKept: 'What you have answered has been kept.',
  },
  review: {
    title: 'Look through your answers',
    lead: 'If something is wrong, you can change it. The answers have not been sent yet.',
    correction: (time) => `These answers replace those we received on ${time}.`,
    change: 'Change',
    noAnswer: 'Not answered',
    send: 'Send the answers',
    problemsTitle: 'Something must be put right before the answers can be sent',
    changedElsewhere:
      'The answers were changed in another window after you opened this page. Look through them and send again.',
    answeredMeanwhile: (time) =>
      `The unit has sent answers in the meantime; they were received on ${time}. The answers here have been kept. ` +
      'If you send them, they replace those that were sent.',
  },
  receipt: {
    title: 'Thank you! We have received your answers',
    number: 'Receipt',
    receivedAt: 'Received',
    unit: 'Unit',
    keep: 'Keep the number in case you want to ask us about the answers.',
    copy: 'See your answers',
    untilClosing: (time) => `You can correct the answers until ${time}, with the same link.`,
    results: (date) => `The results will be public on ${date}.`,
    toStart: 'To the start page',
  },
  copy: {
    title: 'Your answers',
    download: 'Download as text',
    print: 'You can print this page from the browser.',
    fileName: 'answers',
  },
  answered: {
    title: 'The unit has answered',
    correct: 'Correct the answers',
    correctNote: 'The answers that were sent stand until you have sent new ones.',
    unsentTitle: 'You have a correction that has not been sent',
    continue: 'Continue with the correction',
    discard: 'Discard the correction',
    withdraw: 'Delete the answers',
    closed: 'The survey is closed. The answers can no longer be changed.',
    refused:
      'The unit has already answered, so what was sent now has not been saved. To change something, correct the answers.',
  },
  withdraw: {
    title: 'Delete the answers?',
    consequence:
      'The answers will be deleted for good and will not count in the results. The unit cannot answer again.',
    confirm: 'Delete the answers',
    cancel: 'Keep the answers',
  },
};
