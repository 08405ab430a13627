import type { SiteText } from './nb.ts';

export const en: SiteText = {
  front: {
    title: 'What is new in Norway’s municipalities?',
    lead: 'The Innovation Barometer asks the leaders of schools, nursing homes, libraries and other municipal services what new things they have introduced, what set them going, what helped and hindered, and what came of it.',
    logIn: 'Log in for municipalities and counties',
    whenTitle: 'When it happens',
    noEdition: 'No survey is planned right now.',
    stage: {
      planned: 'Planned.',
      open: 'Open: leaders are answering now.',
      'in-preparation': 'Closed. The results are being prepared and come out for everybody at once.',
      released: 'The results are out. Municipalities and county authorities find theirs when they log in.',
    },
    whoTitle: 'Who is asked',
    who: 'Leaders of units in every municipality and county authority in the country, in these sectors:',
    invited:
      'They get a personal link by e-mail. Answering takes about ten minutes, and one may go on later or on another machine.',
    getTitle: 'What the municipality gets',
    get: [
      'While the survey is open: what share of its units have answered.',
      'When the results come: a report of its own in its own written form of Norwegian, with its figures beside those of similar municipalities, the county and the country, and how sure they are.',
      'The same figures as a table for further use.',
      'Reports and figures from earlier editions, in the same place.',
    ],
    privacyTitle: 'How answers are protected',
    privacy: (minBase: number | undefined) => [
      'Answers are confidential. They are kept by themselves, apart from names and addresses.',
      minBase === undefined
        ? 'Figures about few answers are never shown.'
        : `No figure is shown when fewer than ${minBase} have answered, and figures that could give them away are withheld as well.`,
      'The municipality is not told who has answered, and sees no single answers.',
      'Nobody sees results before they come out for everybody, at once.',
      'What people write in their own words never stands in a report.',
    ],
  },
  dates: { opens: 'Opens', closes: 'Closes', results: 'Results' },
  notFound: {
    title: 'There is no such page',
    explanation: 'Nothing is at this address. If it was copied by hand, a mistake may have slipped in.',
  },
  trouble: {
    'method-not-allowed': {
      title: 'This page takes nothing in',
      explanation: 'It can only be read. Go back and try another way.',
    },
    'too-large': { title: 'Too much at once', explanation: 'What was sent is larger than we can take.' },
    forbidden: {
      title: 'Not this way',
      explanation: 'This address is not for visits. Please come in through the front page.',
    },
    failed: {
      title: 'Something went wrong on our side',
      explanation: 'We have been told about it. Please try again in a little while.',
    },
  },
  reference: (requestId: string) => `If you ask us about it, quote this reference: ${requestId}`,
  frontPage: 'To the front page',
};
