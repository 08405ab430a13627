import type { ReportText } from '../../../functions/core/report/report-text.ts';
import { osloDate } from '../shared/dates.ts';
import { method } from './nn-method.ts';
import { capitalised, joined } from './report-words.ts';

const list = (parts: readonly string[]) => joined(parts, 'og');
const inPlace = (place: string | undefined) => (place === undefined ? '' : ` i ${place}`);
const units = (count: string) => (count === '1' ? '1 eining' : `${count} einingar`);

const ofUnits = (among: string | undefined) =>
  among === undefined ? 'av alle einingar' : `av einingar ${among}`;

const PUBLICATION = {
  preliminary: 'førebelse tal',
  final: 'endelege tal',
  correction: 'retta tal',
} as const;

/** Nynorsk. */
export const nn: ReportText = {
  pageWords: { page: 'Side', of: 'av' },
  date: (instant) => osloDate(instant, 'nn'),
  list,
  title: (name, edition) => `${name} – ${edition}`,
  syntheticMark: 'Syntetiske data – døme',

  benchmarks: {
    'kostra-group': {
      heading: () => 'Liknande kommunar',
      inline: () => 'liknande kommunar',
      rest: () => 'liknande kommunar',
    },
    county: {
      heading: (name) => `Kommunane i ${name}`,
      inline: (name) => `kommunane i ${name}`,
      rest: (name) => `dei andre kommunane i ${name}`,
    },
    country: {
      heading: () => 'Alle kommunar',
      inline: () => 'alle kommunar',
      rest: () => 'dei andre kommunane',
    },
    'county-authorities': {
      heading: () => 'Alle fylkeskommunar',
      inline: () => 'alle fylkeskommunar',
      rest: () => 'dei andre fylkeskommunane',
    },
  },
  cover: {
    subtitle: (others) =>
      others.length === 0
        ? 'Det einingsleiarane svarer om innovasjon'
        : `Det einingsleiarane svarer om innovasjon, ved sida av svara frå ${list(others)}`,
    fallbackSubtitle: (lead) => `Det einingsleiarane i ${lead} svarer om innovasjon`,
    answers: 'Svar',
    closed: 'Undersøkinga vart avslutta',
    release: 'Utgiving',
    releaseValue: (number, kind, id, date) => `nr. ${number}, ${PUBLICATION[kind]}, ${date} (${id})`,
  },
  participation: {
    shown: (outOf, rate) => `${outOf} einingar (${rate})`,
    withheld: (count) => `For få svar til å bli viste; ${units(count)} vart spurde`,
    notAsked: 'Ingen einingar vart spurde',
  },

  figures: {
    withheld: 'ikkje vist',
    none: 'inga',
  },
  subject: {
    counted: (outOf) => `${outOf} einingar`,
    share: (percent, place) => `${percent} av einingane${inPlace(place)}`,
    few: (outOf, place) => `høgst ${outOf} einingar${inPlace(place)}`,
    nearlyAll: (outOf, place) => `minst ${outOf} einingar${inPlace(place)}`,
  },
  sentence: (subject, among, statement) =>
    `${capitalised(subject)}${among === undefined ? '' : ` ${among},`} ${statement}.`,
  comparison: (parts) => `${capitalised(parts.map(({ name, number }) => `${name} ${number}`).join(', '))}.`,
  claim: {
    higher: (rest) => `Klart fleire enn i ${rest}.`,
    lower: (rest) => `Klart færre enn i ${rest}.`,
  },
  rule: (rule) => `Regel: ${rule}`,
  certainty: {
    good: (low, high) => `Lita uvisse: truleg mellom ${low} og ${high} om alle einingane hadde svara.`,
    fair: (low, high) => `Noka uvisse: truleg mellom ${low} og ${high} om alle einingane hadde svara.`,
    weak: (low, high) => `Stor uvisse: truleg mellom ${low} og ${high} om alle einingane hadde svara.`,
    'too-uncertain': (low, high) =>
      `For få svar til å konkludere: mellom ${low} og ${high} om alle einingane hadde svara.`,
  },
  certain: 'Alle einingane svara, så dette er heile og fulle talet.',
  banded: 'Talet er vist som eit område, for å verne dei som svara.',
  base: (count) => `Talet på svar: ${count}.`,

  findings: {
    title: 'Hovudfunn',
    lead: (name, participation, substitutes) =>
      `${participation === undefined ? '' : `${participation} i ${name} svara. `}Kvart tal står med kor sikkert det er, og med tal å samanlikne med. Berre der det står «klart fleire» eller «klart færre», er skilnaden større enn tilfelle kan forklare.${substitutes.length === 0 ? '' : ` Der eigne tal ikkje kan visast, står talet for ${list(substitutes)}.`}`,
    fallbackLead: (lead) => `Tala på denne sida gjeld ${lead}.`,
    nothing: 'Det er ingen tal som kan visast i denne utgivinga.',
  },
  fallback: {
    title: {
      withheld: (name) => `${name} har for få svar til eigne tal`,
      'no-answers': (name) => `Ingen einingar i ${name} svara`,
      'not-asked': (name) => `${name} var ikkje med denne gongen`,
    },
    reason: {
      withheld: (name, minBase) =>
        `Tal for ${name} blir ikkje viste: Anten har færre enn ${minBase} einingar svara, eller så kunne tala røpe kva nokre få har svara.`,
      'no-answers': (name) => `Ingen av einingane i ${name} svara, så det finst ingen eigne tal.`,
      'not-asked': (name) => `Ingen einingar i ${name} stod på lista over dei som fekk undersøkinga.`,
    },
    shows: (lead) =>
      `Rapporten viser difor svara frå ${lead}. Bruk dei som utgangspunkt for ein samtale om korleis det er hos dykk.`,
    invitation: {
      withheld:
        'Neste rapport kan handle om eigne einingar om fleire svarer. Det tek under ti minutt, og lenkja kjem på e-post.',
      'no-answers':
        'Neste rapport kan handle om eigne einingar om dei svarer. Det tek under ti minutt, og lenkja kjem på e-post.',
      'not-asked':
        'Neste rapport kan handle om eigne einingar om dei er med. Det tek under ti minutt å svare.',
    },
  },

  overview: {
    title: 'Tema for tema',
    lead: (place) =>
      `Det flest einingar${inPlace(place)} svara. Rekkjefølgja gjeld dei som svara; små skilnader kan kome av tilfelle.`,
    nothing: 'Det er for få svar til å seie kva som er vanlegast i kvart tema.',
    reading: (name) => ({
      title: 'Slik les du figurane',
      paragraphs: [
        `Den fylte prikken er talet for ${name}. Streken gjennom han viser kor usikkert talet er: Hadde alle einingane svara, ville talet truleg lege ein stad på streken. Uvissa blir kalla lita når streken rekk høgst fem prosentpoeng til kvar side, noka ved ti og stor ved tjue.`,
        'Ein open prikk tyder at streken er endå lengre, og at det er for få svar til å konkludere. Då er talet ein peikepinn, ikkje eit resultat.',
        'Når det står til dømes «0–2 av 9», har høgst to av ni svara slik. Det nøyaktige talet blir ikkje vist, for å verne dei som svara.',
        'At to tal er ulike, tyder ikkje alltid at røyndomen er det. Små skilnader kan kome av kven som svara. Der det står «klart fleire» eller «klart færre», eller «+» eller «–» i ein tabell, er skilnaden prøvd, og han held.',
      ],
    }),
  },
  ranking: {
    first: (sentence, next) => (next.length === 0 ? sentence : `${sentence} Deretter kjem ${list(next)}.`),
    tie: (labels, number, place) => `Øvst${inPlace(place)}: ${list(labels)} (${number}).`,
    item: (label, number) => `«${label}» (${number})`,
    label: (label) => `«${label}»`,
  },

  chart: {
    caption: (number, theme) => `Figur ${number}. ${theme}: del av einingane`,
    description: (rows, lead, others) =>
      `Prikkdiagram med ${rows} delar for ${lead}, kvar med uvisse${others.length === 0 ? '' : `, og med merke for ${list(others)}`}. Alle tala står i tabellen under.`,
  },
  table: {
    caption: (number) => `Tabell ${number}. Tala bak figur ${number}`,
    answer: 'Del av einingane',
    interval: (level) => `Uvisse (${level})`,
    base: 'Tal på svar',
    means: (scale) => `Gjennomsnitt${scale === undefined ? '' : ` på ein skala ${scale}`}`,
    scale: (low, high) => `frå ${low} til ${high}`,
  },
  notes: {
    among: (among, isOfAll) =>
      `${isOfAll ? 'Delane er' : 'Der ikkje anna står, er delen'} ${ofUnits(among)}.`,
    rowAmong: ofUnits,
    intervals: 'Tala i parentes er uvissa.',
    bands: 'Der det står til dømes «0–2 av 9», er talet vist som eit område for å verne dei som svara.',
    withheld: (minBase) =>
      `«Ikkje vist»: Færre enn ${minBase} svar, eller talet kunne røpe kva nokre få har svara.`,
    different: (name, rest, points) =>
      `«+» og «–»: klart fleire (høgare) og klart færre (lågare) enn ${rest}, ${name} sjølv ikkje medrekna. Skilnaden er større enn tilfelle kan forklare, og for delar minst ${points} prosentpoeng.`,
    notDifferent: (name, rest) =>
      `Ingen av tala er klart ulike dei for ${rest}, ${name} sjølv ikkje medrekna.`,
    rule: (labels, rule) => `${list(labels)}: ${rule}`,
    kept: (labels) => `${list(labels)}: tal frå ei tidlegare utgiving, fordi for få svar er endra sidan.`,
    missingBenchmarks: (names) => `Det er for få svar til å vise tal for ${list(names)}.`,
  },
  method,
};
