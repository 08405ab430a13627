import type { ProblemText } from './nb.ts';

export const en: ProblemText = {
  'unknown-invitation': {
    title: 'Unknown invitation',
    detail: 'There is no invitation with this code. It may be mistyped, or deleted after the survey.',
  },
  'revoked-invitation': {
    title: 'The invitation is no longer valid',
    detail: 'The invitation has been withdrawn. Use the code in a newer e-mail to the unit.',
  },
  'not-open-yet': {
    title: 'The survey has not opened',
    detail: 'Answers are taken once the survey has opened. Send the same again then.',
  },
  closed: {
    title: 'The survey is closed',
    detail: 'Answers are no longer taken. Receipts for what was received can still be fetched.',
  },
  erased: {
    title: 'The answers have been deleted',
    detail: 'The answers were deleted as the unit wished. The unit cannot answer again.',
  },
  'unknown-submission': {
    title: 'Unknown submission',
    detail: 'Nothing was received under this id. Send the answers again with the same id.',
  },
  'unknown-questionnaire': {
    title: 'Unknown questionnaire',
    detail: 'No edition uses this questionnaire in this version.',
  },
  'no-edition': {
    title: 'No edition',
    detail: 'There is no edition to describe yet.',
  },
  'malformed-submission-id': {
    title: 'The id is not a UUID',
    detail:
      'Make the id, a UUID, before the answers are sent for the first time, and use it each time they are sent.',
  },
  'wrong-content-type': {
    title: 'Wrong content type',
    detail: 'Answers must be sent as application/json.',
  },
  'broken-encoding': {
    title: 'The text is not UTF-8',
    detail: 'The body has bytes that are not UTF-8.',
  },
  'broken-json': {
    title: 'The body is not JSON',
    detail: 'The body could not be read as JSON. It may have been cut short.',
  },
  'too-deep': {
    title: 'Nested too deep',
    detail: 'No answers have so many levels inside each other.',
  },
  'too-many-fields': {
    title: 'Too many fields',
    detail: 'No answers have so many fields.',
  },
  'too-large': {
    title: 'The body is too large',
    detail: 'Answers to the whole questionnaire take less than 256 kB.',
  },
  'wrong-submission': {
    title: 'The answers cannot be taken',
    detail: 'Everything that must be put right is under errors. Nothing has been stored.',
  },
  'same-id-other-content': {
    title: 'The id was used before, with another content',
    detail: 'To correct the answers, send them with a new id, and with the newest submission as replaces.',
  },
  'already-answered': {
    title: 'The unit has already answered',
    detail: 'To correct the answers, send them with the newest submission as replaces.',
  },
  'replaces-another': {
    title: 'The answers do not replace the newest ones',
    detail: 'What replaces names is not the newest submission. Look at that one before you send again.',
  },
  'too-many-corrections': {
    title: 'Too many corrections',
    detail: 'The answers were corrected so many times that something must be wrong. Please contact us.',
  },
  'not-found': { title: 'Unknown address', detail: 'There is nothing at this address.' },
  'method-not-allowed': {
    title: 'The method cannot be used here',
    detail: 'The Allow header says which methods the address has.',
  },
  forbidden: { title: 'No access', detail: 'The address is not open to you.' },
  failed: {
    title: 'Something went wrong on our side',
    detail: 'Send the same again in a little while, with the same id. Give requestId if you contact us.',
  },
};
