import type { ReportText } from '../../../functions/core/report/report-text.ts';
import { osloDate } from '../shared/dates.ts';
import { method } from './en-method.ts';
import { capitalised, joined } from './report-words.ts';

const list = (parts: readonly string[]) => joined(parts, 'and');
const inPlace = (place: string | undefined) => (place === undefined ? '' : ` in ${place}`);
const units = (count: string) => (count === '1' ? '1 unit was' : `${count} units were`);

const ofUnits = (among: string | undefined) => (among === undefined ? 'of all units' : `of units ${among}`);

const PUBLICATION = {
  preliminary: 'preliminary figures',
  final: 'final figures',
  correction: 'corrected figures',
} as const;

/** English. */
export const en: ReportText = {
  pageWords: { page: 'Page', of: 'of' },
  date: (instant) => osloDate(instant, 'en'),
  list,
  title: (name, edition) => `${name} – ${edition}`,
  syntheticMark: 'Synthetic data – example',

  benchmarks: {
    'kostra-group': {
      heading: () => 'Similar municipalities',
      inline: () => 'similar municipalities',
      rest: () => 'similar municipalities',
    },
    county: {
      heading: (name) => `Municipalities in ${name}`,
      inline: (name) => `municipalities in ${name}`,
      rest: (name) => `the other municipalities in ${name}`,
    },
    country: {
      heading: () => 'All municipalities',
      inline: () => 'all municipalities',
      rest: () => 'the other municipalities',
    },
    'county-authorities': {
      heading: () => 'All county authorities',
      inline: () => 'all county authorities',
      rest: () => 'the other county authorities',
    },
  },
  cover: {
    subtitle: (others) =>
      others.length === 0
        ? 'What unit leaders say about innovation'
        : `What unit leaders say about innovation, beside the answers from ${list(others)}`,
    fallbackSubtitle: (lead) => `What unit leaders in ${lead} say about innovation`,
    answers: 'Answers',
    closed: 'The survey was closed',
    release: 'Release',
    releaseValue: (number, kind, id, date) => `no. ${number}, ${PUBLICATION[kind]}, ${date} (${id})`,
  },
  participation: {
    shown: (outOf, rate) => `${outOf} units (${rate})`,
    withheld: (count) => `Too few answers to be shown; ${units(count)} asked`,
    notAsked: 'No units were asked',
  },

  figures: {
    withheld: 'not shown',
    none: 'none',
  },
  subject: {
    counted: (outOf) => `${outOf} units`,
    share: (percent, place) => `${percent} of the units${inPlace(place)}`,
    few: (outOf, place) => `at most ${outOf} units${inPlace(place)}`,
    nearlyAll: (outOf, place) => `at least ${outOf} units${inPlace(place)}`,
  },
  sentence: (subject, among, statement) =>
    `${capitalised(subject)}${among === undefined ? '' : ` ${among}`} ${statement}.`,
  comparison: (parts) => `${capitalised(parts.map(({ name, number }) => `${name} ${number}`).join(', '))}.`,
  claim: {
    higher: (rest) => `Clearly more than in ${rest}.`,
    lower: (rest) => `Clearly fewer than in ${rest}.`,
  },
  rule: (rule) => `Rule: ${rule}`,
  certainty: {
    good: (low, high) => `Little uncertainty: probably between ${low} and ${high} had all units answered.`,
    fair: (low, high) => `Some uncertainty: probably between ${low} and ${high} had all units answered.`,
    weak: (low, high) => `Great uncertainty: probably between ${low} and ${high} had all units answered.`,
    'too-uncertain': (low, high) =>
      `Too few answers to conclude: between ${low} and ${high} had all units answered.`,
  },
  certain: 'All units answered, so this is the full figure.',
  banded: 'The figure is shown as a range, to protect those who answered.',
  base: (count) => `Answers: ${count}.`,

  findings: {
    title: 'Main findings',
    lead: (name, participation, substitutes) =>
      `${participation === undefined ? '' : `${participation} in ${name} answered. `}Each figure stands with how certain it is, and with figures to compare it with. Only where it says “clearly more” or “clearly fewer” is the difference larger than chance can explain.${substitutes.length === 0 ? '' : ` Where figures of your own cannot be shown, that of ${list(substitutes)} stands.`}`,
    fallbackLead: (lead) => `The figures on this page are for ${lead}.`,
    nothing: 'No figures can be shown in this release.',
  },
  fallback: {
    title: {
      withheld: (name) => `${name} has too few answers for figures of its own`,
      'no-answers': (name) => `No units in ${name} answered`,
      'not-asked': (name) => `${name} did not take part this time`,
    },
    reason: {
      withheld: (name, minBase) =>
        `Figures for ${name} are not shown: either fewer than ${minBase} units answered, or the figures could give away what a few of them answered.`,
      'no-answers': (name) => `None of the units in ${name} answered, so there are no figures of its own.`,
      'not-asked': (name) => `No units in ${name} were on the list of those who got the survey.`,
    },
    shows: (lead) =>
      `The report therefore shows the answers from ${lead}. Use them to start a conversation on how things are with you.`,
    invitation: {
      withheld:
        'The next report can be about your own units if more of them answer. It takes less than ten minutes, and the link comes by e-mail.',
      'no-answers':
        'The next report can be about your own units if they answer. It takes less than ten minutes, and the link comes by e-mail.',
      'not-asked':
        'The next report can be about your own units if they take part. It takes less than ten minutes to answer.',
    },
  },

  overview: {
    title: 'Theme by theme',
    lead: (place) =>
      `What most units${inPlace(place)} answered. The order is that of those who answered; small differences may be due to chance.`,
    nothing: 'There are too few answers to say what is most common in each theme.',
    reading: (name) => ({
      title: 'How to read the figures',
      paragraphs: [
        `The filled dot is the figure for ${name}. The line through it shows how uncertain the figure is: had all units answered, the figure would probably lie somewhere on the line. Uncertainty is called little when the line reaches at most five percentage points to each side, some at ten and great at twenty.`,
        'An open dot means that the line is longer still, and that there are too few answers to conclude. The figure is then a hint, not a result.',
        'Where it says “0–2 of 9”, for example, at most two of nine gave that answer. The exact figure is not shown, to protect those who answered.',
        'That two figures differ does not always mean that reality does. Small differences may be due to who answered. Where it says “clearly more” or “clearly fewer”, or “+” or “–” in a table, the difference has been tested and holds.',
      ],
    }),
  },
  ranking: {
    first: (sentence, next) => (next.length === 0 ? sentence : `${sentence} Next: ${list(next)}.`),
    tie: (labels, number, place) => `At the top${inPlace(place)}: ${list(labels)} (${number}).`,
    item: (label, number) => `“${label}” (${number})`,
    label: (label) => `“${label}”`,
  },

  chart: {
    caption: (number, theme) => `Figure ${number}. ${theme}: share of the units`,
    description: (rows, lead, others) =>
      `Dot chart of ${rows} shares for ${lead}, each with its uncertainty${others.length === 0 ? '' : `, and with marks for ${list(others)}`}. All figures are in the table below.`,
  },
  table: {
    caption: (number) => `Table ${number}. The figures behind figure ${number}`,
    answer: 'Share of the units',
    interval: (level) => `Uncertainty (${level})`,
    base: 'Answers',
    means: (scale) => `Averages${scale === undefined ? '' : ` on a scale ${scale}`}`,
    scale: (low, high) => `from ${low} to ${high}`,
  },
  notes: {
    among: (among, isOfAll) =>
      `${isOfAll ? 'The shares are' : 'Where nothing else is said, the share is'} ${ofUnits(among)}.`,
    rowAmong: ofUnits,
    intervals: 'Figures in brackets are the uncertainty.',
    bands:
      'Where it says “0–2 of 9”, for example, the figure is shown as a range to protect those who answered.',
    withheld: (minBase) =>
      `“Not shown”: fewer than ${minBase} answers, or the figure could give away what a few answered.`,
    different: (name, rest, points) =>
      `“+” and “–”: clearly more (higher) and clearly fewer (lower) than ${rest}, ${name} itself not counted. The difference is larger than chance can explain, and for shares at least ${points} percentage points.`,
    notDifferent: (name, rest) =>
      `None of the figures is clearly different from ${rest}, ${name} itself not counted.`,
    rule: (labels, rule) => `${list(labels)}: ${rule}`,
    kept: (labels) => `${list(labels)}: from an earlier release, since too few answers have changed since.`,
    missingBenchmarks: (names) => `There are too few answers to show figures for ${list(names)}.`,
  },
  method,
};
