import type { Answers } from '../../functions/core/answers/answers.ts';
import { type Questionnaire, QuestionnaireSchema } from '../../functions/core/questionnaire/questionnaire.ts';

const text = (en: string) => ({ nb: en, nn: en, en });

/** Three questions and three indicators: enough for every kind of sum. */
export const tinySurvey: Questionnaire = QuestionnaireSchema.parse({
  id: 'tiny',
  version: '2026.1',
  title: text('Tiny'),
  pages: [
    {
      id: 'only',
      title: text('Only page'),
      questions: [
        {
          kind: 'choice',
          id: 'new',
          text: text('Anything new?'),
          core: true,
          options: [
            { id: 'yes', text: text('Yes') },
            { id: 'no', text: text('No') },
            { id: 'unsure', text: text('Do not know'), role: 'dont-know' },
          ],
        },
        {
          kind: 'choices',
          id: 'helpers',
          text: text('Who helped?'),
          askIf: { question: 'new', is: ['yes'] },
          options: [
            { id: 'staff', text: text('Staff') },
            { id: 'citizens', text: text('Citizens') },
          ],
        },
        {
          kind: 'battery',
          id: 'climate',
          text: text('Climate'),
          core: true,
          items: [
            { id: 'trust', text: text('Trust') },
            { id: 'time', text: text('Time') },
          ],
          options: [
            { id: 'little', text: text('Little') },
            { id: 'much', text: text('Much') },
            { id: 'unsure', text: text('Do not know'), role: 'dont-know' },
          ],
        },
      ],
    },
  ],
  themes: [{ id: 'all', title: text('All'), lead: text('Everything') }],
  indicators: [
    {
      id: 'innovated',
      theme: 'all',
      label: text('New'),
      statement: text('did something new'),
      asked: { question: 'new', is: ['yes', 'no'] },
      holds: { question: 'new', is: ['yes'] },
    },
    {
      id: 'citizens-helped',
      theme: 'all',
      label: text('Citizens'),
      statement: text('had help from citizens'),
      among: text('that did something new'),
      asked: { question: 'helpers', answered: true },
      holds: { question: 'helpers', is: ['citizens'] },
    },
    {
      id: 'much-trust',
      theme: 'all',
      label: text('Trust'),
      statement: text('have much trust'),
      asked: { question: 'climate', item: 'trust', is: ['little', 'much'] },
      holds: { question: 'climate', item: 'trust', is: ['much'] },
    },
  ],
});

/** Answers to the tiny survey: `tinyAnswers('yes', ['staff'], 'much')`. */
export function tinyAnswers(isNew: string, helpers: readonly string[] = [], trust?: string): Answers {
  return {
    new: { kind: 'choice', option: isNew },
    ...(helpers.length > 0 && { helpers: { kind: 'choices', options: helpers } }),
    ...(trust !== undefined && { climate: { kind: 'battery', items: { trust, time: 'little' } } }),
  };
}

/** The tiny survey with a headline indicator, a measure and an index on top. */
export const tinyMeasured: Questionnaire = QuestionnaireSchema.parse({
  ...tinySurvey,
  indicators: tinySurvey.indicators.map((one) => (one.id === 'innovated' ? { ...one, headline: true } : one)),
  measures: [
    {
      id: 'trust',
      theme: 'all',
      label: text('Trust'),
      statement: text('how much trust there is'),
      question: 'climate',
      item: 'trust',
      points: { little: 1, much: 6 },
      scale: { low: 1, high: 6 },
    },
  ],
  indices: [
    {
      id: 'spirit',
      theme: 'all',
      label: text('Spirit'),
      statement: text('spirit'),
      rule: text('Something new counts for 60, trust for 30 and helpers for 10 of 100 points.'),
      components: [
        { weight: 60, indicator: 'innovated' },
        { weight: 30, measure: 'trust' },
        { weight: 10, ticks: 'helpers', is: ['staff', 'citizens'] },
      ],
    },
  ],
});
