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
        `Those who answered stand for all units of their weighting group. In the figures for ${facts.name} each sector with at least ${facts.fewestInOwnGroup} answers is a weighting group; the others are taken together. ${groups(facts)} The weighting groups are fixed once the survey is closed. One’s own figures and those of groups have different weights, and therefore do not add up.`,
      ],
    },
    {
      title: 'Uncertainty',
      paragraphs: [
        `The uncertainty is an interval of ${facts.level} by Wilson’s method. It tells how different the figure could have been had other units answered. The more answer, the shorter it is. It does not tell how far off the figures are if those who did not answer are different. Where a figure is derived from several answers, the rule stands with it.`,
      ],
    },
    { title: 'Whom figures are compared with', paragraphs: comparison(facts) },
    ...(facts.rest === undefined
      ? []
      : [{ title: 'When a difference is clear', paragraphs: [difference(facts, facts.rest)] }]),
    {
      title: 'Protection of those who answered',
      paragraphs: [
        `No figure rests on fewer than ${facts.minBase} answers, or ${facts.minBaseSensitive} when the question is about leaders, elected representatives or employees. When fewer than ${facts.minCategory} answered one way or the other, only a range is shown. Some figures are not shown since those of others could be computed from them; which reason holds where is not said. Everything shown anywhere, earlier releases included, has been tested together. What is not shown here is shown nowhere else either.`,
      ],
    },
    ...publication(facts),
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
  const itself = `${name} is itself part of the figures shown for groups, but is taken out when a difference is tested.`;
  if (kind === 'county')
    return [`County authorities are compared with all county authorities taken together. ${itself}`];
  return [
    ...(group === undefined
      ? []
      : [
          `Similar municipalities are KOSTRA group ${group.name}: municipalities that according to Statistics Norway are alike in population, fixed costs and free income. The group is ${group.members.join(', ')}.`,
        ]),
    `${county === undefined ? 'All municipalities are' : `Municipalities in ${county} and all municipalities are`} counted without the county authorities. ${itself}`,
  ];
}

function groups({ weighting }: MethodFacts): string {
  return weighting === 'raking'
    ? 'In the figures for groups the weights are fitted so that sectors and counties alike count with as many units as they have.'
    : 'In the figures for groups each sector of each county is a weighting group; counties with too few answers are taken together with others in the region or the country.';
}

function difference({ name, falseDiscoveryRate, leastDifference }: MethodFacts, rest: string): string {
  return `${name} is tested against ${rest}, never against itself. A difference is called clear only when it is at least ${leastDifference} percentage points and larger than chance can explain. The test allows for many figures being tested at once: of the differences called clear, at most ${falseDiscoveryRate} are expected to be chance. For the other groups figures are shown, but not tested.`;
}

/** Final figures need no word. */
function publication({ publication: { kind, changes } }: MethodFacts) {
  if (kind === 'final') return [];
  if (kind === 'correction')
    return [
      { title: 'Corrected figures', paragraphs: [`This release replaces an earlier one. ${changes ?? ''}`] },
    ];
  return [
    {
      title: 'Preliminary figures',
      paragraphs: ['These figures are preliminary. The final ones may differ a little.'],
    },
  ];
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
