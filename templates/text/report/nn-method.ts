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
        `I tala for ${facts.name} tel kvar sektor etter kor mange einingar han har. Sektorar med få svar er slegne saman. I tala for grupper tel kvar sektor i landet på same måten. Difor kan ein ikkje leggje saman eigne tal og gruppetal.`,
      ],
    },
    {
      title: 'Uvisse',
      paragraphs: [
        `Uvissa er eit intervall på ${facts.level} etter metoden til Wilson. Det fortel kor mykje talet kunne vore annleis om andre einingar hadde svara. Dess fleire som svarer, dess kortare blir det.`,
      ],
    },
    { title: 'Kven det blir samanlikna med', paragraphs: comparison(facts) },
    {
      title: 'Vern av dei som svara',
      paragraphs: [
        `Ingen tal byggjer på færre enn ${facts.minBase} svar. Når færre enn ${facts.minCategory} har svara det eine eller det andre, blir berre eit område vist. Det som ikkje er vist her, er heller ikkje vist nokon annan stad.`,
      ],
    },
    {
      title: 'Første versjon av metoden',
      paragraphs: [
        'Dette er første versjon. Enno manglar ei prøve på om skilnader er større enn tilfelle kan forklare, samanlikning med grupper der ein sjølv er teken ut, utvikling over tid, og eit vern som ser alle tal i utgivinga under eitt.',
      ],
    },
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
  const rounding = `${name} er sjølv med i gruppene. Gruppetal er runda av til heile prosent, og talet på svar til næraste ti.`;
  if (kind === 'county')
    return [`Fylkeskommunane blir samanlikna med alle fylkeskommunar under eitt. ${rounding}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Liknande kommunar er KOSTRA-gruppe ${group.name}: kommunar som ifølgje SSB liknar i innbyggjartal, bundne kostnader og frie inntekter. Gruppa er ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'Alle kommunar er' : `Kommunane i ${county} og alle kommunar er`} rekna utan fylkeskommunane. ${rounding}`,
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
