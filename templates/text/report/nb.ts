import type { ReportText } from '../../../functions/core/report/report-text.ts';
import { osloDate } from '../shared/dates.ts';
import { method } from './nb-method.ts';
import { capitalised, joined } from './report-words.ts';

const list = (parts: readonly string[]) => joined(parts, 'og');
const inPlace = (place: string | undefined) => (place === undefined ? '' : ` i ${place}`);
const units = (count: string) => (count === '1' ? '1 enhet' : `${count} enheter`);

const ofUnits = (among: string | undefined) =>
  among === undefined ? 'av alle enheter' : `av enheter ${among}`;

const PUBLICATION = {
  preliminary: 'foreløpige tall',
  final: 'endelige tall',
  correction: 'rettede tall',
} as const;

/** Bokmål. */
export const nb: ReportText = {
  pageWords: { page: 'Side', of: 'av' },
  date: (instant) => osloDate(instant, 'nb'),
  list,
  title: (name, edition) => `${name} – ${edition}`,
  syntheticMark: 'Syntetiske data – eksempel',

  benchmarks: {
    'kostra-group': {
      heading: () => 'Lignende kommuner',
      inline: () => 'lignende kommuner',
      rest: () => 'lignende kommuner',
    },
    county: {
      heading: (name) => `Kommunene i ${name}`,
      inline: (name) => `kommunene i ${name}`,
      rest: (name) => `de andre kommunene i ${name}`,
    },
    country: {
      heading: () => 'Alle kommuner',
      inline: () => 'alle kommuner',
      rest: () => 'de andre kommunene',
    },
    'county-authorities': {
      heading: () => 'Alle fylkeskommuner',
      inline: () => 'alle fylkeskommuner',
      rest: () => 'de andre fylkeskommunene',
    },
  },
  cover: {
    subtitle: (others) =>
      others.length === 0
        ? 'Det enhetslederne svarer om innovasjon'
        : `Det enhetslederne svarer om innovasjon, ved siden av svarene fra ${list(others)}`,
    fallbackSubtitle: (lead) => `Det enhetslederne i ${lead} svarer om innovasjon`,
    answers: 'Svar',
    closed: 'Undersøkelsen ble avsluttet',
    release: 'Utgivelse',
    releaseValue: (number, kind, id, date) => `nr. ${number}, ${PUBLICATION[kind]}, ${date} (${id})`,
  },
  participation: {
    shown: (outOf, rate) => `${outOf} enheter (${rate})`,
    withheld: (count) => `For få svar til å vises; ${units(count)} ble spurt`,
    notAsked: 'Ingen enheter ble spurt',
  },

  figures: {
    withheld: 'vises ikke',
    none: 'ingen',
  },
  subject: {
    counted: (outOf) => `${outOf} enheter`,
    share: (percent, place) => `${percent} av enhetene${inPlace(place)}`,
    few: (outOf, place) => `høyst ${outOf} enheter${inPlace(place)}`,
    nearlyAll: (outOf, place) => `minst ${outOf} enheter${inPlace(place)}`,
  },
  sentence: (subject, among, statement) =>
    `${capitalised(subject)}${among === undefined ? '' : ` ${among},`} ${statement}.`,
  comparison: (parts) => `${capitalised(parts.map(({ name, number }) => `${name} ${number}`).join(', '))}.`,
  claim: {
    higher: (rest) => `Klart flere enn i ${rest}.`,
    lower: (rest) => `Klart færre enn i ${rest}.`,
  },
  rule: (rule) => `Regel: ${rule}`,
  certainty: {
    good: (low, high) => `Liten usikkerhet: trolig mellom ${low} og ${high} om alle enhetene hadde svart.`,
    fair: (low, high) => `Noe usikkerhet: trolig mellom ${low} og ${high} om alle enhetene hadde svart.`,
    weak: (low, high) => `Stor usikkerhet: trolig mellom ${low} og ${high} om alle enhetene hadde svart.`,
    'too-uncertain': (low, high) =>
      `For få svar til å konkludere: mellom ${low} og ${high} om alle enhetene hadde svart.`,
  },
  certain: 'Alle enhetene svarte, så dette er det hele og fulle tallet.',
  banded: 'Tallet vises som et område, for å verne dem som svarte.',
  base: (count) => `Antall svar: ${count}.`,

  findings: {
    title: 'Hovedfunn',
    lead: (name, participation, substitutes) =>
      `${participation === undefined ? '' : `${participation} i ${name} svarte. `}Hvert tall står med hvor sikkert det er, og med tall å sammenligne med. Bare der det står «klart flere» eller «klart færre», er forskjellen større enn tilfeldigheter kan forklare.${substitutes.length === 0 ? '' : ` Der egne tall ikke kan vises, står tallet for ${list(substitutes)}.`}`,
    fallbackLead: (lead) => `Tallene på denne siden gjelder ${lead}.`,
    nothing: 'Det er ingen tall som kan vises i denne utgivelsen.',
  },
  fallback: {
    title: {
      withheld: (name) => `${name} har for få svar til egne tall`,
      'no-answers': (name) => `Ingen enheter i ${name} svarte`,
      'not-asked': (name) => `${name} var ikke med denne gangen`,
    },
    reason: {
      withheld: (name, minBase) =>
        `Tall for ${name} vises ikke: Enten har færre enn ${minBase} enheter svart, eller så kunne tallene røpet hva noen få har svart.`,
      'no-answers': (name) => `Ingen av enhetene i ${name} svarte, så det finnes ingen egne tall.`,
      'not-asked': (name) => `Ingen enheter i ${name} sto på listen over dem som fikk undersøkelsen.`,
    },
    shows: (lead) =>
      `Rapporten viser derfor svarene fra ${lead}. Bruk dem som utgangspunkt for en samtale om hvordan det er hos dere.`,
    invitation: {
      withheld:
        'Neste rapport kan handle om egne enheter hvis flere svarer. Det tar under ti minutter, og lenken kommer på e-post.',
      'no-answers':
        'Neste rapport kan handle om egne enheter hvis de svarer. Det tar under ti minutter, og lenken kommer på e-post.',
      'not-asked':
        'Neste rapport kan handle om egne enheter hvis de er med. Det tar under ti minutter å svare.',
    },
  },

  overview: {
    title: 'Tema for tema',
    lead: (place) =>
      `Det flest enheter${inPlace(place)} svarte. Rekkefølgen gjelder dem som svarte; små forskjeller kan skyldes tilfeldigheter.`,
    nothing: 'Det er for få svar til å si hva som er vanligst i hvert tema.',
    reading: (name) => ({
      title: 'Slik leser du figurene',
      paragraphs: [
        `Den fylte prikken er tallet for ${name}. Streken gjennom den viser hvor usikkert tallet er: Hadde alle enhetene svart, ville tallet trolig ligget et sted på streken. Usikkerheten kalles liten når streken rekker høyst fem prosentpoeng til hver side, noe ved ti og stor ved tjue.`,
        'En åpen prikk betyr at streken er enda lengre, og at det er for få svar til å konkludere. Da er tallet en pekepinn, ikke et resultat.',
        'Når det står for eksempel «0–2 av 9», har høyst to av ni svart slik. Det nøyaktige tallet vises ikke, for å verne dem som svarte.',
        'At to tall er ulike, betyr ikke alltid at virkeligheten er det. Små forskjeller kan skyldes hvem som svarte. Der det står «klart flere» eller «klart færre», eller «+» eller «–» i en tabell, er forskjellen prøvd, og den holder.',
      ],
    }),
  },
  ranking: {
    first: (sentence, next) => (next.length === 0 ? sentence : `${sentence} Deretter kommer ${list(next)}.`),
    tie: (labels, number, place) => `Øverst${inPlace(place)}: ${list(labels)} (${number}).`,
    item: (label, number) => `«${label}» (${number})`,
    label: (label) => `«${label}»`,
  },

  chart: {
    caption: (number, theme) => `Figur ${number}. ${theme}: andel av enhetene`,
    description: (rows, lead, others) =>
      `Prikkdiagram med ${rows} andeler for ${lead}, hver med usikkerhet${others.length === 0 ? '' : `, og med merker for ${list(others)}`}. Alle tallene står i tabellen under.`,
  },
  table: {
    caption: (number) => `Tabell ${number}. Tallene bak figur ${number}`,
    answer: 'Andel av enhetene',
    interval: (level) => `Usikkerhet (${level})`,
    base: 'Antall svar',
    means: (scale) => `Gjennomsnitt${scale === undefined ? '' : ` på en skala ${scale}`}`,
    scale: (low, high) => `fra ${low} til ${high}`,
  },
  notes: {
    among: (among, isOfAll) =>
      `${isOfAll ? 'Andelene er' : 'Der ikke annet står, er andelen'} ${ofUnits(among)}.`,
    rowAmong: ofUnits,
    intervals: 'Tallene i parentes er usikkerheten.',
    bands: 'Der det står for eksempel «0–2 av 9», vises tallet som et område for å verne dem som svarte.',
    withheld: (minBase) =>
      `«Vises ikke»: Færre enn ${minBase} svar, eller tallet kunne røpet hva noen få har svart.`,
    different: (name, rest, points) =>
      `«+» og «–»: klart flere (høyere) og klart færre (lavere) enn ${rest}, ${name} selv ikke medregnet. Forskjellen er større enn tilfeldigheter kan forklare, og for andeler minst ${points} prosentpoeng.`,
    notDifferent: (name, rest) =>
      `Ingen av tallene er klart forskjellige fra ${rest}, ${name} selv ikke medregnet.`,
    rule: (labels, rule) => `${list(labels)}: ${rule}`,
    kept: (labels) => `${list(labels)}: tall fra en tidligere utgivelse, fordi for få svar er endret siden.`,
    missingBenchmarks: (names) => `Det er for få svar til å vise tall for ${list(names)}.`,
  },
  method,
};
