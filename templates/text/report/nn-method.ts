import type { MethodFacts, ReportText } from '../../../functions/core/report/report-text.ts';

/** The method page in nynorsk. */
export const method: ReportText['method'] = {
  title: 'Slik er tala laga',
  sections: (facts) => [
    {
      title: 'Kven som har svara',
      paragraphs: [
        `Alle einingar på lista for ${facts.name} fekk undersøkinga, og leiaren svara for eininga. Svar: ${decapitalised(facts.participation)}. Svarprosenten er einingar med heilt eller stort sett utfylt skjema, delt på alle einingar på lista.`,
        'Tala byggjer på dei som svara. Er dei som lét vere annleis, blir tala skeive på ein måte som uvissa ikkje viser.',
      ],
    },
    {
      title: 'Vekting',
      paragraphs: [
        `Dei som svara, står for alle einingane i vektgruppa si. I tala for ${facts.name} er kvar sektor med minst ${facts.fewestInOwnGroup} svar ei vektgruppe; resten er slegne saman. ${groups(facts)} Vektgruppene ligg fast frå undersøkinga er avslutta. Eigne tal og gruppetal har ulike vekter, og ein kan difor ikkje leggje dei saman.`,
      ],
    },
    {
      title: 'Uvisse',
      paragraphs: [
        `Uvissa er eit intervall på ${facts.level} etter metoden til Wilson. Det fortel kor mykje talet kunne vore annleis om andre einingar hadde svara. Dess fleire som svarer, dess kortare blir det. Det fortel ikkje kor skeive tala er om dei som lét vere å svare, er annleis. Der eit tal er utleidd av fleire svar, står også regelen.`,
      ],
    },
    { title: 'Kven det blir samanlikna med', paragraphs: comparison(facts) },
    ...(facts.rest === undefined
      ? []
      : [{ title: 'Når ein skilnad er klar', paragraphs: [difference(facts, facts.rest)] }]),
    {
      title: 'Vern av dei som svara',
      paragraphs: [
        `Ingen tal byggjer på færre enn ${facts.minBase} svar, eller ${facts.minBaseSensitive} når spørsmålet gjeld leiarar, folkevalde eller tilsette. Når færre enn ${facts.minCategory} har svara det eine eller det andre, blir berre eit område vist. Nokre tal er ikkje viste fordi ein elles kunne rekne ut andre sine tal av dei; kva grunn som gjeld kvar, seier vi ikkje. Alt som er vist nokon stad, også i tidlegare utgivingar, er prøvd samla. Det som ikkje er vist her, er heller ikkje vist nokon annan stad.`,
      ],
    },
    ...publication(facts),
    ...(facts.isSynthetic
      ? [
          {
            title: 'Syntetiske data',
            paragraphs: [
              'Einingar, svar og tal i denne rapporten er oppdikta for å vise korleis rapporten verkar. Dei seier ingenting om røyndomen.',
            ],
          },
        ]
      : []),
  ],
  facts: {
    edition: 'Undersøking',
    closed: 'Avslutta',
    release: 'Utgiving',
    made: 'Utgivinga er laga',
    questionnaire: 'Spørjeskjema',
    register: 'Kommuneregister',
    method: 'Metode',
    program: 'Program',
  },
};

function comparison({ name, kind, group, county }: MethodFacts): readonly string[] {
  const itself = `${name} er sjølv med i gruppetala som er viste, men blir teken ut når skilnaden blir prøvd.`;
  if (kind === 'county')
    return [`Fylkeskommunane blir samanlikna med alle fylkeskommunar under eitt. ${itself}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Liknande kommunar er KOSTRA-gruppe ${group.name}: kommunar som ifølgje SSB liknar i innbyggjartal, bundne kostnader og frie inntekter. Gruppa er ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'Alle kommunar er' : `Kommunane i ${county} og alle kommunar er`} rekna utan fylkeskommunane. ${itself}`,
  ];
}

function groups({ weighting }: MethodFacts): string {
  return weighting === 'raking'
    ? 'I tala for grupper er vektene tilpassa slik at både sektorane og fylka tel med så mange einingar som dei har.'
    : 'I tala for grupper er kvar sektor i kvart fylke ei vektgruppe; fylke med for få svar er slegne saman med andre i landsdelen eller landet.';
}

function difference({ name, falseDiscoveryRate, leastDifference }: MethodFacts, rest: string): string {
  return `${name} blir prøvd mot ${rest}, aldri mot seg sjølv. Ein skilnad blir kalla klar berre når han er på minst ${leastDifference} prosentpoeng og er større enn tilfelle kan forklare. Prøva tek omsyn til at mange tal blir prøvde samstundes: Av skilnadene som blir kalla klare, er det venta at høgst ${falseDiscoveryRate} er tilfeldige. For dei andre gruppene er tal viste, men ikkje prøvde.`;
}

/** Final figures need no word. */
function publication({ publication: { kind, changes } }: MethodFacts) {
  if (kind === 'final') return [];
  if (kind === 'correction')
    return [
      {
        title: 'Retta tal',
        paragraphs: [`Denne utgivinga kjem i staden for ei tidlegare. ${changes ?? ''}`],
      },
    ];
  return [
    { title: 'Førebelse tal', paragraphs: ['Dette er førebelse tal. Dei endelege kan bli litt annleis.'] },
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
