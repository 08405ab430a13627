import type { MethodFacts, ReportText } from '../../../functions/core/report/report-text.ts';

/** The method page in bokmål. */
export const method: ReportText['method'] = {
  title: 'Slik er tallene laget',
  sections: (facts) => [
    {
      title: 'Hvem som har svart',
      paragraphs: [
        `Alle enheter på listen for ${facts.name} fikk undersøkelsen, og lederen svarte for enheten. Svar: ${decapitalised(facts.participation)}. Svarprosenten er enheter med helt eller stort sett utfylt skjema, delt på alle enheter på listen.`,
        'Tallene bygger på dem som svarte. Er de som lot være annerledes, blir tallene skjeve på en måte som usikkerheten ikke viser.',
      ],
    },
    {
      title: 'Vekting',
      paragraphs: [
        `De som svarte, står for alle enhetene i sin vektgruppe. I tallene for ${facts.name} er hver sektor med minst ${facts.fewestInOwnGroup} svar en vektgruppe; resten er slått sammen. ${groups(facts)} Vektgruppene ligger fast fra undersøkelsen er avsluttet. Egne tall og gruppetall har ulike vekter, og kan derfor ikke legges sammen.`,
      ],
    },
    {
      title: 'Usikkerhet',
      paragraphs: [
        `Usikkerheten er et intervall på ${facts.level} etter Wilsons metode. Det forteller hvor mye tallet kunne vært annerledes om andre enheter hadde svart. Jo flere som svarer, jo kortere blir det. Det forteller ikke hvor skjeve tallene er hvis de som lot være å svare, er annerledes. Der det står at et tall er utledet av flere svar, står også regelen.`,
      ],
    },
    { title: 'Hvem det sammenlignes med', paragraphs: comparison(facts) },
    ...(facts.rest === undefined
      ? []
      : [{ title: 'Når en forskjell er klar', paragraphs: [difference(facts, facts.rest)] }]),
    {
      title: 'Vern av dem som svarte',
      paragraphs: [
        `Ingen tall bygger på færre enn ${facts.minBase} svar, eller ${facts.minBaseSensitive} når spørsmålet gjelder ledere, folkevalgte eller ansatte. Når færre enn ${facts.minCategory} har svart det ene eller det andre, vises bare et område. Noen tall vises ikke fordi andres tall ellers kunne regnes ut av dem; hvilke grunner som gjelder hvor, sies ikke. Alt som vises noe sted, også i tidligere utgivelser, er prøvd samlet. Det som ikke vises her, vises heller ingen andre steder.`,
      ],
    },
    ...publication(facts),
    ...(facts.isSynthetic
      ? [
          {
            title: 'Syntetiske data',
            paragraphs: [
              'Enheter, svar og tall i denne rapporten er oppdiktet for å vise hvordan rapporten virker. De sier ingenting om virkeligheten.',
            ],
          },
        ]
      : []),
  ],
  facts: {
    edition: 'Undersøkelse',
    closed: 'Avsluttet',
    release: 'Utgivelse',
    made: 'Utgivelsen er laget',
    questionnaire: 'Spørreskjema',
    register: 'Kommuneregister',
    method: 'Metode',
    program: 'Program',
  },
};

function comparison({ name, kind, group, county }: MethodFacts): readonly string[] {
  const itself = `${name} er selv med i gruppetallene som vises, men tas ut når forskjellen prøves.`;
  if (kind === 'county') return [`Fylkeskommunene sammenlignes med alle fylkeskommuner under ett. ${itself}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Lignende kommuner er KOSTRA-gruppe ${group.name}: kommuner som ifølge SSB ligner i innbyggertall, bundne kostnader og frie inntekter. Gruppen er ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'Alle kommuner er' : `Kommunene i ${county} og alle kommuner er`} regnet uten fylkeskommunene. ${itself}`,
  ];
}

function groups({ weighting }: MethodFacts): string {
  return weighting === 'raking'
    ? 'I tallene for grupper er vektene tilpasset slik at både sektorene og fylkene teller med så mange enheter som de har.'
    : 'I tallene for grupper er hver sektor i hvert fylke en vektgruppe; fylker med for få svar er slått sammen med andre i landsdelen eller landet.';
}

function difference({ name, falseDiscoveryRate, leastDifference }: MethodFacts, rest: string): string {
  return `${name} prøves mot ${rest}, aldri mot seg selv. En forskjell kalles klar bare når den er på minst ${leastDifference} prosentpoeng og er større enn tilfeldigheter kan forklare. Prøven tar hensyn til at mange tall prøves samtidig: Av forskjellene som kalles klare, er det ventet at høyst ${falseDiscoveryRate} er tilfeldige. Mot de andre gruppene vises tall, men de prøves ikke.`;
}

/** Final figures need no word. */
function publication({ publication: { kind, changes } }: MethodFacts) {
  if (kind === 'final') return [];
  if (kind === 'correction')
    return [
      { title: 'Rettede tall', paragraphs: [`Denne utgivelsen erstatter en tidligere. ${changes ?? ''}`] },
    ];
  return [
    {
      title: 'Foreløpige tall',
      paragraphs: ['Dette er foreløpige tall. De endelige kan bli litt annerledes.'],
    },
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
