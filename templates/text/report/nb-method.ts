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
        `I tallene for ${facts.name} teller hver sektor etter hvor mange enheter den har. Sektorer med få svar er slått sammen. I tallene for grupper teller hver sektor i landet på samme måte. Derfor kan egne tall og gruppetall ikke legges sammen.`,
      ],
    },
    {
      title: 'Usikkerhet',
      paragraphs: [
        `Usikkerheten er et intervall på ${facts.level} etter Wilsons metode. Det forteller hvor mye tallet kunne vært annerledes om andre enheter hadde svart. Jo flere som svarer, jo kortere blir det.`,
      ],
    },
    { title: 'Hvem det sammenlignes med', paragraphs: comparison(facts) },
    {
      title: 'Vern av dem som svarte',
      paragraphs: [
        `Ingen tall bygger på færre enn ${facts.minBase} svar. Når færre enn ${facts.minCategory} har svart det ene eller det andre, vises bare et område. Det som ikke vises her, vises heller ingen andre steder.`,
      ],
    },
    {
      title: 'Første versjon av metoden',
      paragraphs: [
        'Dette er første versjon. Ennå mangler en prøve på om forskjeller er større enn tilfeldigheter kan forklare, sammenligning med grupper der en selv er tatt ut, utvikling over tid, og et vern som ser alle tall i utgivelsen under ett.',
      ],
    },
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
  const rounding = `${name} er selv med i gruppene. Gruppetall er avrundet til hele prosent, og antall svar til nærmeste ti.`;
  if (kind === 'county')
    return [`Fylkeskommunene sammenlignes med alle fylkeskommuner under ett. ${rounding}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Lignende kommuner er KOSTRA-gruppe ${group.name}: kommuner som ifølge SSB ligner i innbyggertall, bundne kostnader og frie inntekter. Gruppen er ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'Alle kommuner er' : `Kommunene i ${county} og alle kommuner er`} regnet uten fylkeskommunene. ${rounding}`,
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
