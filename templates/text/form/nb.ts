/** What the respondent's pages say. */
export const nb = {
  start: {
    invited: (unit: string) => `${unit} er invitert til å svare.`,
    aim:
      'Vi spør ledere i kommuner og fylkeskommuner hva enheten har gjort på en ny måte de siste to årene, hva som ' +
      'hjalp og hindret, og hva det førte til. Svaret er like nyttig om dere ikke har gjort noe nytt.',
    unit: 'Enhet',
    time: 'Tid',
    tenMinutes: 'Om lag 10 minutter',
    deadline: 'Frist',
    asker: 'Hvem spør',
    howTitle: 'Slik svarer du',
    how: [
      'Enheten gir ett svar. Svar for enheten, ikke for deg selv.',
      'Svarene lagres når du går videre. Du kan stoppe og fortsette senere med samme lenke, også på en annen maskin.',
      'Du kan hoppe over spørsmål, unntatt der det står at de må besvares.',
      'Til slutt ser du gjennom alt. Ingenting er levert før du trykker på «Send svarene».',
    ],
    privacyTitle: 'Hvem ser svarene',
    confidential:
      'Svarene er fortrolige, men ikke anonyme. Vi kan knytte dem til enheten, slik at du kan rette dem og få en ' +
      'kopi. Kommunen eller fylkeskommunen ser aldri hva en enkelt enhet har svart.',
    thresholds: (minBase: number, minCategory: number) =>
      `Resultatene er samlede tall. Vi viser ingen tall for færre enn ${minBase} enheter som har svart, og heller ` +
      `ikke der færre enn ${minCategory} har valgt et svar eller færre enn ${minCategory} har valgt noe annet.`,
    freeText: 'Det du skriver med egne ord, blir ikke vist i noen rapport.',
    link: 'Alle som har lenken, kan se og endre svarene. Del den bare med dem som skal hjelpe deg.',
    forgotten: (date: string) => `Svar og adresser blir slettet etter ${date}.`,
    begin: 'Begynn',
    resumeTitle: 'Svarene er lagret, men ikke sendt',
    resume: 'Fortsett der du slapp. Det du har svart, ligger her.',
    resumeButton: 'Fortsett',
  },
  page: {
    number: (number: number, of: number, mayBeFewer: boolean) =>
      `Side ${number} av ${mayBeFewer ? 'høyst ' : ''}${of}`,
    required: 'Må besvares.',
    atMostCharacters: (count: string) => `Høyst ${count} tegn.`,
    next: 'Lagre og gå videre',
    later: 'Lagre og fortsett senere',
    problemsTitle: 'Noe på siden må rettes',
    problemsKept: 'Det du har svart, er tatt vare på.',
  },
  review: {
    title: 'Se gjennom svarene',
    lead: 'Er noe feil, kan du endre det. Svarene er ikke sendt ennå.',
    correction: (time: string) => `Svarene erstatter dem vi mottok ${time}.`,
    change: 'Endre',
    noAnswer: 'Ikke besvart',
    send: 'Send svarene',
    problemsTitle: 'Noe må rettes før svarene kan sendes',
    changedElsewhere:
      'Svarene er endret i et annet vindu etter at du åpnet denne siden. Se gjennom dem og send på nytt.',
    answeredMeanwhile: (time: string) =>
      `Enheten har sendt svar i mellomtiden; de ble mottatt ${time}. Svarene her er tatt vare på. Sender du dem, ` +
      'erstatter de dem som ble sendt.',
  },
  receipt: {
    title: 'Takk! Svarene er mottatt',
    number: 'Kvittering',
    receivedAt: 'Mottatt',
    unit: 'Enhet',
    keep: 'Ta vare på nummeret hvis du vil spørre oss om svarene.',
    copy: 'Se svarene dine',
    untilClosing: (time: string) => `Du kan rette svarene fram til ${time}, med samme lenke.`,
    results: (date: string) => `Resultatene blir offentlige ${date}.`,
    toStart: 'Til startsiden',
  },
  copy: {
    title: 'Svarene dine',
    download: 'Last ned som tekst',
    print: 'Siden kan skrives ut fra nettleseren.',
    fileName: 'svar',
  },
  answered: {
    title: 'Enheten har svart',
    correct: 'Rett svarene',
    correctNote: 'Svarene som er sendt, gjelder til du har sendt nye.',
    unsentTitle: 'Du har en rettelse som ikke er sendt',
    continue: 'Fortsett med rettelsen',
    discard: 'Forkast rettelsen',
    withdraw: 'Slett svarene',
    closed: 'Undersøkelsen er avsluttet. Svarene kan ikke lenger endres.',
    refused:
      'Enheten har alt svart, så det som ble sendt nå, er ikke lagret. Vil du endre noe, må du rette svarene.',
  },
  withdraw: {
    title: 'Slette svarene?',
    consequence:
      'Svarene blir slettet for godt og teller ikke med i resultatene. Enheten kan ikke svare på nytt.',
    confirm: 'Slett svarene',
    cancel: 'Behold svarene',
  },
};

export type FormText = typeof nb;
