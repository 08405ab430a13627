import type { RefusalText } from './nb.ts';

export const en: RefusalText = {
  unknownInvitation: {
    title: 'We cannot find the survey',
    paragraphs: [
      'The link is incomplete or mistyped, or so old that it has been deleted.',
      'Open the link straight from the e-mail, or copy the whole address.',
    ],
  },
  revoked: {
    title: 'The link is no longer valid',
    paragraphs: [
      'The invitation has been withdrawn. If the unit has had a newer e-mail from us, use the link in that one.',
    ],
  },
  notOpenYet: (opens) => ({
    title: 'The survey has not opened',
    paragraphs: [`It is planned to open on ${opens}. The link will work then.`],
  }),
  closed: (closed, released) => ({
    title: 'The survey is closed',
    paragraphs: [
      `Answers were due by ${closed}. The unit has not sent any.`,
      `The results will be public on ${released}.`,
    ],
  }),
  erased: {
    title: 'The answers have been deleted',
    paragraphs: [
      'The answers were deleted as the unit wished, and do not count. The link can no longer be used.',
    ],
  },
  nothingToSend: {
    title: 'There are no answers to send',
    paragraphs: ['The answers this page was opened with are no longer there. Nothing has been sent.'],
  },
  notFound: {
    title: 'We cannot find the page',
    paragraphs: ['The address may be mistyped, or the page may have moved.'],
  },
  methodNotAllowed: {
    title: 'The page cannot be used like that',
    paragraphs: ['Go back and try again from the form.'],
  },
  unreadable: {
    title: 'We could not read what was sent',
    paragraphs: ['Go back and try again from the form. Nothing has changed.'],
  },
  tooLarge: {
    title: 'That was too much at once',
    paragraphs: ['Go back and shorten the texts. What you saved before is still here.'],
  },
  forbidden: { title: 'No access', paragraphs: ['This address is not open to you.'] },
  failed: (requestId) => ({
    title: 'Something went wrong on our side',
    paragraphs: [
      'Try again in a little while. What you saved before has been kept.',
      `If you contact us, please give this number: ${requestId}`,
    ],
  }),
  toStart: 'To the start page',
};
