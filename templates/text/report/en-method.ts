import type { MethodFacts, ReportText } from '../../../functions/core/report/report-text.ts';

/** The method page in English. */
export const method: ReportText['method'] = {
  title: 'How the figures were made',
  sections: (facts) => [
    {
      title: 'Who answered',
      paragraphs: [
        `All units on the list for ${facts.name} got the survey, and the leader answered for the unit. Answers: ${decapitalised(facts.participation)}. The response rate is units with a form filled in wholly or for the most part, divided by all units on the list.`,
        'The figures rest on those who answered. If those who did not are different, the figures are off in a way that the uncertainty does not show.',
      ],
    },
    {
      title: 'Weights',
      paragraphs: [
        `In the figures for ${facts.name} each sector counts by how many units it has. Sectors with few answers are taken together. In the figures for groups each sector of the country counts in the same way. Figures of one’s own and of groups therefore do not add up.`,
      ],
    },
    {
      title: 'Uncertainty',
      paragraphs: [
        `The uncertainty is an interval of ${facts.level} by Wilson’s method. It tells how different the figure could have been had other units answered. The more answer, the shorter it is.`,
      ],
    },
    { title: 'Whom figures are compared with', paragraphs: comparison(facts) },
    {
      title: 'Protection of those who answered',
      paragraphs: [
        `No figure rests on fewer than ${facts.minBase} answers. When fewer than ${facts.minCategory} answered one way or the other, only a range is shown. What is not shown here is shown nowhere else either.`,
      ],
    },
    {
      title: 'First version of the method',
      paragraphs: [
        'This is the first version. Still missing are a test of whether differences are larger than chance can explain, comparison with groups from which one has been taken out, change over time, and protection that looks at all figures of the release together.',
      ],
    },
    ...(facts.isSynthetic
      ? [
          {
            title: 'Synthetic data',
            paragraphs: [
              'Units, answers and figures in this report are made up to show how the report works. They say nothing about reality.',
            ],
          },
        ]
      : []),
  ],
  facts: {
    edition: 'Survey',
    closed: 'Closed',
    release: 'Release',
    made: 'Release made',
    questionnaire: 'Questionnaire',
    register: 'Register of municipalities',
    method: 'Method',
    program: 'Program',
  },
};

function comparison({ name, kind, group, county }: MethodFacts): readonly string[] {
  const rounding = `${name} is itself part of the groups. Figures of groups are rounded to whole percent, and numbers of answers to the nearest ten.`;
  if (kind === 'county')
    return [`County authorities are compared with all county authorities taken together. ${rounding}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Similar municipalities are KOSTRA group ${group.name}: municipalities that according to Statistics Norway are alike in population, fixed costs and free income. The group is ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'All municipalities are' : `Municipalities in ${county} and all municipalities are`} counted without the county authorities. ${rounding}`,
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
