import type { MunicipalityText } from './nb.ts';

const few = (atMost: number) => (atMost === 0 ? 'ingen' : `${atMost} eller færre`);

export const nn: MunicipalityText = {
  ownPage: {
    loggedInFor: (name: string) => `Innlogga for ${name}`,
    logOut: 'Logg ut',
    noEdition: 'Det er inga undersøking å vise enno.',
    stage: {
      planned: 'Undersøkinga er planlagd. Einingane får ei lenkje på e-post når ho opnar.',
      open: 'Undersøkinga er open.',
      'in-preparation':
        'Undersøkinga er avslutta, og resultata er under arbeid. Dei kjem for alle kommunar samtidig.',
      released: 'Undersøkinga er avslutta, og resultata er ute.',
    },
    participation: 'Svar så langt',
    unitsAsked: (units: number) =>
      units === 0
        ? 'Ingen einingar er spurde.'
        : units === 1
          ? 'Éi eining er spurd.'
          : `${units} einingar er spurde.`,
    rate: {
      about: (percent: number) => `Om lag ${percent} % har svara`,
      under: (percent: number) => `Under ${percent} % har svara`,
      over: (percent: number) => `Over ${percent} % har svara`,
      'too-few-units': (fewest: number) =>
        `Svarprosenten blir ikkje vist når færre enn ${fewest} einingar er spurde.`,
    },
    rateNote:
      'Delen er runda av til næraste 5 prosentpoeng og blir berre vist for alle einingane samla, slik at ingen kan sjå kven som har svara. Påminningar blir sende herifrå; de treng ikkje å purre.',
    resultsOf: (edition: string) => `Resultat frå ${edition}`,
    notMadeYet: 'Rapporten er ikkje ferdig enno. Sjå innom seinare.',
    report: {
      nb: 'Last ned rapporten på bokmål',
      nn: 'Last ned rapporten på nynorsk',
      en: 'Last ned rapporten på engelsk',
    },
    reportFacts: (pages: number, size: string) => `PDF, ${pages} sider, ${size}`,
    published: (date: string) => `Publisert ${date}`,
    release: (number: number, id: string) => `Utgjeving ${number}, merkt ${id}`,
    releaseNumber: (number: number) => `utgjeving ${number}`,
    data: 'Last ned tala',
    dataFacts: 'CSV for Excel: eigne tal ved sida av dei de blir samanlikna med',
    earlier: 'Tidlegare rapportar og tal',
    reportIn: { nb: 'Rapport på bokmål', nn: 'Rapport på nynorsk', en: 'Rapport på engelsk' },
    figures: 'Tal (CSV)',
    whoSees: (name: string) =>
      `Berre dei som er innlogga for ${name}, kan hente rapporten her. De avgjer sjølve om han skal delast.`,
  },
  refused: {
    title: 'Denne sida kan vi ikkje vise',
    explanation:
      'Det kan vere fordi du ikkje er innlogga, fordi innlogginga har gått ut, fordi sida gjeld nokon andre, eller fordi ho ikkje finst.',
    logIn: 'Logg inn',
    ownPage: 'Gå til eiga side',
  },
  loginProblem: {
    cancelled: {
      title: 'Innlogginga vart avbroten',
      explanation: 'Du er ikkje logga inn. Ingenting er endra.',
    },
    unfinished: {
      title: 'Innlogginga vart ikkje fullført',
      explanation:
        'Det tok for lang tid, eller innlogginga var brukt før. Start på nytt, og bruk same nettlesar heile vegen.',
    },
    'no-authority': {
      title: 'Brukaren er ikkje knytt til ein kommune',
      explanation:
        'Innlogginga gjekk bra, men brukaren din høyrer ikkje til nokon kommune eller fylkeskommune hos oss. Be den som har gitt deg brukaren, om å rette det.',
    },
    'other-site': {
      title: 'Du er ikkje logga ut',
      explanation: 'Utlogginga kom ikkje frå våre eigne sider. Gå til eiga side og logg ut derifrå.',
    },
    tryAgain: 'Logg inn på nytt',
    ownPage: 'Gå til eiga side',
    frontPage: 'Til framsida',
  },
  loggedOut: {
    title: 'Du er logga ut',
    explanation: 'Du er logga ut av Innovasjonsbarometeret i denne nettlesaren.',
    provider:
      'Du kan framleis vere innlogga hos tenesta du logga inn med. Bruker fleire denne maskina, bør du logge ut der òg.',
    providerLink: 'Logg ut av innloggingstenesta',
    logIn: 'Logg inn igjen',
    frontPage: 'Til framsida',
  },
  groups: {
    kostraGroup: (group: number) => `Liknande kommunar (KOSTRA-gruppe ${group})`,
    county: (county: string) => `Kommunane i ${county}`,
    country: 'Alle kommunar',
    countyAuthorities: 'Alle fylkeskommunar',
  },
  csv: {
    columns: [
      'indikator',
      'tekst',
      'regel',
      'av einingar',
      'gruppe',
      'målt i',
      'verdi',
      'frå',
      'til',
      'talet på svar',
      'uvisse',
      'status',
      'resten av gruppa',
      'skilnad frå resten',
      'skilnad frå',
      'skilnad til',
      'prøve',
      'kjelde',
    ],
    /** What values, limits and differences are in. */
    unit: { share: 'prosent', scale: (low: number, high: number) => `skala frå ${low} til ${high}` },
    grade: { good: 'lita', fair: 'noka', weak: 'stor', 'too-uncertain': 'for få svar til å konkludere' },
    /** Of the primary benchmark; the others are not tested. */
    verdict: { higher: 'klart høgare', lower: 'klart lågare', 'not-clear': 'ikkje klart ulikt' },
    notTested: 'ikkje prøvd',
    preliminary: 'Førebelse tal',
    corrected: 'Retta tal',
    status: {
      kept: (release: string) => `vist, frå utgiving ${release}`,
      shown: 'vist',
      few,
      'nearly-all': (atMost: number) => (atMost === 0 ? 'alle' : `alle unnateke ${few(atMost)}`),
      notAsked: 'ingen einingar vart spurde',
      withheld: 'halde tilbake for å verne dei som har svara',
    },
    synthetic: 'Oppdikta data til demonstrasjon',
  },
};
