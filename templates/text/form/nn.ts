import type { FormText } from './nb.ts';

export const nn: FormText = {
  start: {
    invited: (unit) => `${unit} er invitert til å svare.`,
    aim:
      'Vi spør leiarar i kommunar og fylkeskommunar kva eininga har gjort på ein ny måte dei siste to åra, kva som ' +
      'hjelpte og hindra, og kva det førte til. Svaret er like nyttig om de ikkje har gjort noko nytt.',
    unit: 'Eining',
    time: 'Tid',
    tenMinutes: 'Om lag 10 minutt',
    deadline: 'Frist',
    asker: 'Kven spør',
    howTitle: 'Slik svarer du',
    how: [
      'Eininga gir eitt svar. Svar for eininga, ikkje for deg sjølv.',
      'Svara blir lagra når du går vidare. Du kan stoppe og halde fram seinare med same lenkje, òg på ei anna maskin.',
      'Du kan hoppe over spørsmål, unnateke der det står at dei må svarast på.',
      'Til slutt ser du gjennom alt. Ingenting er levert før du trykkjer på «Send svara».',
    ],
    privacyTitle: 'Kven ser svara',
    confidential:
      'Svara er fortrulege, men ikkje anonyme. Vi kan knyte dei til eininga, slik at du kan rette dei og få ein ' +
      'kopi. Kommunen eller fylkeskommunen ser aldri kva ei enkelt eining har svart.',
    thresholds: (minBase, minCategory) =>
      `Resultata er samla tal. Vi viser ingen tal for færre enn ${minBase} einingar som har svart, og heller ` +
      `ikkje der færre enn ${minCategory} har valt eit svar eller færre enn ${minCategory} har valt noko anna.`,
    freeText: 'Det du skriv med eigne ord, blir ikkje vist i nokon rapport.',
    link: 'Alle som har lenkja, kan sjå og endre svara. Del henne berre med dei som skal hjelpe deg.',
    forgotten: (date) => `Svar og adresser blir sletta etter ${date}.`,
    begin: 'Begynn',
    resumeTitle: 'Svara er lagra, men ikkje sende',
    resume: 'Hald fram der du slapp. Det du har svart, ligg her.',
    resumeButton: 'Hald fram',
  },
  page: {
    number: (number, of, mayBeFewer) => `Side ${number} av ${mayBeFewer ? 'høgst ' : ''}${of}`,
    required: 'Må svarast på.',
    atMostCharacters: (count) => `Høgst ${count} teikn.`,
    next: 'Lagre og gå vidare',
    later: 'Lagre og hald fram seinare',
    problemsTitle: 'Noko på sida må rettast',
    problemsKept: 'Det du har svart, er teke vare på.',
  },
  review: {
    title: 'Sjå gjennom svara',
    lead: 'Er noko feil, kan du endre det. Svara er ikkje sende enno.',
    correction: (time) => `Svara erstattar dei vi fekk ${time}.`,
    change: 'Endre',
    noAnswer: 'Ikkje svart på',
    send: 'Send svara',
    problemsTitle: 'Noko må rettast før svara kan sendast',
    changedElsewhere:
      'Svara er endra i eit anna vindauge etter at du opna denne sida. Sjå gjennom dei og send på nytt.',
    answeredMeanwhile: (time) =>
      `Eininga har sendt svar i mellomtida; vi fekk dei ${time}. Svara her er tekne vare på. Sender du dei, ` +
      'erstattar dei dei som vart sende.',
  },
  receipt: {
    title: 'Takk! Vi har fått svara',
    number: 'Kvittering',
    receivedAt: 'Motteke',
    unit: 'Eining',
    keep: 'Ta vare på nummeret om du vil spørje oss om svara.',
    copy: 'Sjå svara dine',
    untilClosing: (time) => `Du kan rette svara fram til ${time}, med same lenkje.`,
    results: (date) => `Resultata blir offentlege ${date}.`,
    toStart: 'Til startsida',
  },
  copy: {
    title: 'Svara dine',
    download: 'Last ned som tekst',
    print: 'Sida kan skrivast ut frå nettlesaren.',
    fileName: 'svar',
  },
  answered: {
    title: 'Eininga har svart',
    correct: 'Rett svara',
    correctNote: 'Svara som er sende, gjeld til du har sendt nye.',
    unsentTitle: 'Du har ei retting som ikkje er send',
    continue: 'Hald fram med rettinga',
    discard: 'Forkast rettinga',
    withdraw: 'Slett svara',
    closed: 'Undersøkinga er avslutta. Svara kan ikkje endrast lenger.',
    refused:
      'Eininga har alt svart, så det som vart sendt no, er ikkje lagra. Vil du endre noko, må du rette svara.',
  },
  withdraw: {
    title: 'Slette svara?',
    consequence: 'Svara blir sletta for godt og tel ikkje med i resultata. Eininga kan ikkje svare på nytt.',
    confirm: 'Slett svara',
    cancel: 'Behald svara',
  },
};
