import type { MunicipalityText } from './nb.ts';

const few = (atMost: number) => (atMost === 0 ? 'none' : `${atMost} or fewer`);

export const en: MunicipalityText = {
  ownPage: {
    loggedInFor: (name: string) => `Logged in for ${name}`,
    logOut: 'Log out',
    noEdition: 'There is no survey to show yet.',
    stage: {
      planned: 'The survey is planned. The units get a link by e-mail when it opens.',
      open: 'The survey is open.',
      'in-preparation':
        'The survey has closed and the results are being prepared. They come out for all municipalities at once.',
      released: 'The survey has closed and the results are out.',
    },
    participation: 'Answers so far',
    unitsAsked: (units: number) =>
      units === 0 ? 'No units are asked.' : units === 1 ? 'One unit is asked.' : `${units} units are asked.`,
    rate: {
      about: (percent: number) => `About ${percent}% have answered`,
      under: (percent: number) => `Under ${percent}% have answered`,
      over: (percent: number) => `Over ${percent}% have answered`,
      'too-few-units': (fewest: number) =>
        `The response rate is not shown when fewer than ${fewest} units are asked.`,
    },
    rateNote:
      'The share is rounded to the nearest 5 percentage points and shown for all units together only, so that nobody can see who has answered. Reminders are sent from here; you need not chase anyone.',
    resultsOf: (edition: string) => `Results from ${edition}`,
    notMadeYet: 'The report is not ready yet. Please look in again later.',
    report: {
      nb: 'Download the report in Norwegian (bokmål)',
      nn: 'Download the report in Norwegian (nynorsk)',
      en: 'Download the report in English',
    },
    reportFacts: (pages: number, size: string) => `PDF, ${pages} pages, ${size}`,
    published: (date: string) => `Published ${date}`,
    release: (number: number, id: string) => `Release ${number}, marked ${id}`,
    releaseNumber: (number: number) => `release ${number}`,
    data: 'Download the figures',
    dataFacts: 'CSV for Excel: your own figures beside those you are compared with',
    earlier: 'Earlier reports and figures',
    reportIn: {
      nb: 'Report in Norwegian (bokmål)',
      nn: 'Report in Norwegian (nynorsk)',
      en: 'Report in English',
    },
    figures: 'Figures (CSV)',
    whoSees: (name: string) =>
      `Only those logged in for ${name} can fetch the report here. Whether to share it is up to you.`,
  },
  refused: {
    title: 'We cannot show this page',
    explanation:
      'You may not be logged in, your login may have run out, the page may be somebody else’s, or it may not exist.',
    logIn: 'Log in',
    ownPage: 'Go to your own page',
  },
  loginProblem: {
    cancelled: {
      title: 'The login was cancelled',
      explanation: 'You are not logged in. Nothing has changed.',
    },
    unfinished: {
      title: 'The login was not completed',
      explanation:
        'It took too long, or it had been used before. Please begin again, and stay in the same browser all the way.',
    },
    'no-authority': {
      title: 'The account belongs to no municipality',
      explanation:
        'The login went well, but your account is not tied to a municipality or county authority of ours. Ask whoever gave you the account to put it right.',
    },
    'other-site': {
      title: 'You are not logged out',
      explanation: 'The logout did not come from our own pages. Go to your own page and log out from there.',
    },
    tryAgain: 'Log in again',
    ownPage: 'Go to your own page',
    frontPage: 'To the front page',
  },
  loggedOut: {
    title: 'You are logged out',
    explanation: 'You are logged out of the Innovation Barometer in this browser.',
    provider:
      'You may still be logged in at the service you used for logging in. If others use this machine, log out there as well.',
    providerLink: 'Log out of the login service',
    logIn: 'Log in again',
    frontPage: 'To the front page',
  },
  groups: {
    kostraGroup: (group: number) => `Similar municipalities (KOSTRA group ${group})`,
    county: (county: string) => `Municipalities in ${county}`,
    country: 'All municipalities',
    countyAuthorities: 'All county authorities',
  },
  csv: {
    columns: [
      'indicator',
      'label',
      'rule',
      'of units',
      'group',
      'measured in',
      'value',
      'low',
      'high',
      'answers',
      'uncertainty',
      'status',
      'rest of the group',
      'difference from the rest',
      'difference low',
      'difference high',
      'test',
      'source',
    ],
    /** What values, limits and differences are in. */
    unit: { share: 'percent', scale: (low: number, high: number) => `scale from ${low} to ${high}` },
    grade: { good: 'little', fair: 'some', weak: 'great', 'too-uncertain': 'too few answers to conclude' },
    /** Of the primary benchmark; the others are not tested. */
    verdict: { higher: 'clearly higher', lower: 'clearly lower', 'not-clear': 'not clearly different' },
    notTested: 'not tested',
    preliminary: 'Preliminary figures',
    corrected: 'Corrected figures',
    status: {
      kept: (release: string) => `shown, from release ${release}`,
      shown: 'shown',
      few,
      'nearly-all': (atMost: number) => (atMost === 0 ? 'all' : `all but ${few(atMost)}`),
      notAsked: 'no units were asked',
      withheld: 'withheld to protect those who answered',
    },
    synthetic: 'Made-up data for demonstration',
  },
};
