/** The public pages. */
export const nb = {
  front: {
    title: 'Hva er nytt i kommunene?',
    lead: 'Innovasjonsbarometeret spør lederne av skoler, sykehjem, biblioteker og andre kommunale virksomheter om hva nytt de har tatt i bruk, hva som satte det i gang, hva som hjalp og hindret, og hva det førte til.',
    logIn: 'Logg inn for kommuner og fylkeskommuner',
    whenTitle: 'Når det skjer',
    noEdition: 'Ingen undersøkelse er planlagt akkurat nå.',
    stage: {
      planned: 'Planlagt.',
      open: 'Åpen: lederne svarer nå.',
      'in-preparation': 'Avsluttet. Resultatene er under arbeid og kommer for alle samtidig.',
      released: 'Resultatene er ute. Kommuner og fylkeskommuner finner sine når de logger inn.',
    },
    whoTitle: 'Hvem som blir spurt',
    who: 'Ledere av enheter i alle landets kommuner og fylkeskommuner, i disse sektorene:',
    invited:
      'De får en personlig lenke på e-post. Det tar omtrent ti minutter å svare, og man kan fortsette senere eller på en annen maskin.',
    getTitle: 'Hva kommunen får',
    get: [
      'Mens undersøkelsen er åpen: hvor stor andel av enhetene som har svart.',
      'Når resultatene kommer: en egen rapport i kommunens målform, der egne tall står ved siden av lignende kommuner, fylket og landet, og der det står hvor sikre tallene er.',
      'De samme tallene som en tabell til videre bruk.',
      'Rapporter og tall fra tidligere utgaver, samme sted.',
    ],
    privacyTitle: 'Slik blir svarene vernet',
    privacy: (minBase: number | undefined) => [
      'Svarene er fortrolige. De lagres for seg, atskilt fra navn og adresser.',
      minBase === undefined
        ? 'Tall om få svar vises aldri.'
        : `Ingen tall vises når færre enn ${minBase} har svart, og tall som kunne røpe dem, holdes også tilbake.`,
      'Kommunen får ikke vite hvem som har svart, og ser ingen enkeltsvar.',
      'Ingen ser resultater før de kommer for alle, samtidig.',
      'Det man skriver med egne ord, står aldri i en rapport.',
    ],
  },
  dates: { opens: 'Åpner', closes: 'Stenger', results: 'Resultater' },
  notFound: {
    title: 'Siden finnes ikke',
    explanation: 'Det er ingenting på denne adressen. Er den skrevet av, kan det ha kommet med en feil.',
  },
  trouble: {
    'method-not-allowed': {
      title: 'Denne siden tar ikke imot noe',
      explanation: 'Siden kan bare leses. Gå tilbake og prøv på en annen måte.',
    },
    'too-large': {
      title: 'For mye på én gang',
      explanation: 'Det som ble sendt, er større enn vi kan ta imot.',
    },
    forbidden: {
      title: 'Ikke denne veien',
      explanation: 'Denne adressen er ikke for besøk. Gå inn gjennom forsiden.',
    },
    failed: {
      title: 'Noe gikk galt hos oss',
      explanation: 'Vi har fått beskjed om feilen. Prøv igjen om litt.',
    },
  },
  reference: (requestId: string) => `Spør du oss om det, oppgi denne referansen: ${requestId}`,
  frontPage: 'Til forsiden',
};

export type SiteText = typeof nb;
