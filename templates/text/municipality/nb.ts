const few = (atMost: number) => (atMost === 0 ? 'ingen' : `${atMost} eller færre`);

/** The municipality's pages and files. */
export const nb = {
  ownPage: {
    loggedInFor: (name: string) => `Innlogget for ${name}`,
    logOut: 'Logg ut',
    noEdition: 'Det er ingen undersøkelse å vise ennå.',
    stage: {
      planned: 'Undersøkelsen er planlagt. Enhetene får en lenke på e-post når den åpner.',
      open: 'Undersøkelsen er åpen.',
      'in-preparation':
        'Undersøkelsen er avsluttet, og resultatene er under arbeid. De kommer for alle kommuner samtidig.',
      released: 'Undersøkelsen er avsluttet, og resultatene er ute.',
    },
    participation: 'Svar så langt',
    unitsAsked: (units: number) =>
      units === 0
        ? 'Ingen enheter er spurt.'
        : units === 1
          ? 'Én enhet er spurt.'
          : `${units} enheter er spurt.`,
    rate: {
      about: (percent: number) => `Omtrent ${percent} % har svart`,
      under: (percent: number) => `Under ${percent} % har svart`,
      over: (percent: number) => `Over ${percent} % har svart`,
      'too-few-units': (fewest: number) =>
        `Svarprosenten vises ikke når færre enn ${fewest} enheter er spurt.`,
    },
    rateNote:
      'Andelen er rundet av til nærmeste 5 prosentpoeng og vises bare for alle enhetene samlet, slik at ingen kan se hvem som har svart. Påminnelser blir sendt herfra; dere trenger ikke å purre.',
    resultsOf: (edition: string) => `Resultater fra ${edition}`,
    notMadeYet: 'Rapporten er ikke ferdig ennå. Se innom senere.',
    report: {
      nb: 'Last ned rapporten på bokmål',
      nn: 'Last ned rapporten på nynorsk',
      en: 'Last ned rapporten på engelsk',
    },
    reportFacts: (pages: number, size: string) => `PDF, ${pages} sider, ${size}`,
    published: (date: string) => `Publisert ${date}`,
    release: (number: number, id: string) => `Utgivelse ${number}, merket ${id}`,
    releaseNumber: (number: number) => `utgivelse ${number}`,
    data: 'Last ned tallene',
    dataFacts: 'CSV for Excel: egne tall ved siden av dem dere blir sammenlignet med',
    earlier: 'Tidligere rapporter og tall',
    reportIn: { nb: 'Rapport på bokmål', nn: 'Rapport på nynorsk', en: 'Rapport på engelsk' },
    figures: 'Tall (CSV)',
    whoSees: (name: string) =>
      `Bare de som er innlogget for ${name}, kan hente rapporten her. Dere bestemmer selv om den skal deles.`,
  },
  refused: {
    title: 'Denne siden kan vi ikke vise',
    explanation:
      'Det kan være fordi du ikke er innlogget, fordi innloggingen har gått ut, fordi siden gjelder noen andre, eller fordi den ikke finnes.',
    logIn: 'Logg inn',
    ownPage: 'Gå til egen side',
  },
  loginProblem: {
    cancelled: {
      title: 'Innloggingen ble avbrutt',
      explanation: 'Du er ikke logget inn. Ingenting er endret.',
    },
    unfinished: {
      title: 'Innloggingen ble ikke fullført',
      explanation:
        'Det tok for lang tid, eller innloggingen var brukt før. Begynn på nytt, og bruk samme nettleser hele veien.',
    },
    'no-authority': {
      title: 'Brukeren er ikke knyttet til en kommune',
      explanation:
        'Innloggingen gikk bra, men brukeren din hører ikke til noen kommune eller fylkeskommune hos oss. Be den som har gitt deg brukeren, om å rette det.',
    },
    'other-site': {
      title: 'Du er ikke logget ut',
      explanation: 'Utloggingen kom ikke fra våre egne sider. Gå til egen side og logg ut derfra.',
    },
    tryAgain: 'Logg inn på nytt',
    ownPage: 'Gå til egen side',
    frontPage: 'Til forsiden',
  },
  loggedOut: {
    title: 'Du er logget ut',
    explanation: 'Du er logget ut av Innovasjonsbarometeret i denne nettleseren.',
    provider:
      'Du kan fortsatt være innlogget hos tjenesten du logget inn med. Bruker flere denne maskinen, bør du logge ut der også.',
    providerLink: 'Logg ut av innloggingstjenesten',
    logIn: 'Logg inn igjen',
    frontPage: 'Til forsiden',
  },
  groups: {
    kostraGroup: (group: number) => `Lignende kommuner (KOSTRA-gruppe ${group})`,
    county: (county: string) => `Kommunene i ${county}`,
    country: 'Alle kommuner',
    countyAuthorities: 'Alle fylkeskommuner',
  },
  csv: {
    columns: [
      'indikator',
      'tekst',
      'regel',
      'av enheter',
      'gruppe',
      'måles i',
      'verdi',
      'fra',
      'til',
      'antall svar',
      'usikkerhet',
      'status',
      'resten av gruppen',
      'forskjell fra resten',
      'forskjell fra',
      'forskjell til',
      'prøve',
      'kilde',
    ],
    /** What values, limits and differences are in. */
    unit: { share: 'prosent', scale: (low: number, high: number) => `skala fra ${low} til ${high}` },
    grade: { good: 'liten', fair: 'noe', weak: 'stor', 'too-uncertain': 'for få svar til å konkludere' },
    /** Of the primary benchmark; the others are not tested. */
    verdict: { higher: 'klart høyere', lower: 'klart lavere', 'not-clear': 'ikke klart forskjellig' },
    notTested: 'ikke prøvd',
    preliminary: 'Foreløpige tall',
    corrected: 'Rettede tall',
    status: {
      kept: (release: string) => `vist, fra utgivelse ${release}`,
      shown: 'vist',
      few,
      'nearly-all': (atMost: number) => (atMost === 0 ? 'alle' : `alle unntatt ${few(atMost)}`),
      notAsked: 'ingen enheter ble spurt',
      withheld: 'holdt tilbake for å verne dem som har svart',
    },
    synthetic: 'Oppdiktede data til demonstrasjon',
  },
};

export type MunicipalityText = typeof nb;
