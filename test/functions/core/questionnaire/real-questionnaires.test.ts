import { describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { LANGUAGES } from '../../../../functions/core/language.ts';
import type { Condition } from '../../../../functions/core/questionnaire/condition.ts';
import { type Questionnaire, questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';
import { realQuestionnaireFiles } from '../../../surveys/survey-files.ts';

const all = realQuestionnaireFiles().map((file): [string, Questionnaire] => {
  const questionnaire = loadQuestionnaire(file);
  return [questionnaire.id, questionnaire];
});

/** Whether the indicator says more than one answer to one question does. */
function isDerived(condition: Condition, questionnaire: Questionnaire): boolean {
  if ('always' in condition) return false;
  if ('all' in condition || 'any' in condition || 'not' in condition) return true;
  if (!('is' in condition)) return false;
  const question = questionsOf(questionnaire).find(({ id }) => id === condition.question);
  const isOverItems = question?.kind === 'battery' && condition.item === undefined;
  return isOverItems || condition.atLeast !== undefined || condition.is.length > 2;
}

describe.each(all)('the questionnaire %s', (_, questionnaire) => {
  const { indicators, measures, indices } = questionnaire;

  test('says in words how every derived indicator follows from the answers', () => {
    const silent = indicators.filter(
      ({ holds, rule }) => isDerived(holds, questionnaire) && rule === undefined,
    );

    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('writes rules and indices in whole sentences', () => {
    const rules = [...indicators, ...indices].flatMap(({ rule }) => (rule === undefined ? [] : [rule]));

    for (const rule of rules) {
      for (const language of LANGUAGES) expect(rule[language]).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('names measures and indices so that a chart and a sentence can', () => {
    for (const { label, statement } of [...measures, ...indices]) {
      for (const language of LANGUAGES) {
        expect(label[language].length).toBeLessThanOrEqual(45);
        expect(label[language]).toMatch(/^\p{Lu}/u);
        expect(statement[language]).toMatch(/^\p{Ll}.*[^.]$/u);
      }
    }
  });

  test('offers a way out of every set of boxes, so that nothing ticked means nothing answered', () => {
    const without = questionsOf(questionnaire).filter(
      (question) =>
        question.kind === 'choices' && !question.options.some(({ exclusive }) => exclusive === true),
    );

    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('lets everybody who does not know say so', () => {
    const without = questionsOf(questionnaire).filter(
      (question) => question.kind !== 'text' && !question.options.some(({ role }) => role === 'dont-know'),
    );

    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('has no mean of what helped and hindered', () => {
    expect(measures.filter(({ question }) => question === 'conditions')).toEqual([]);
  });

  test('marks as sensitive what judges politicians, superiors or employees', () => {
    const judging = indicators.filter(({ id }) => /politic|top-management|by-management|employees/.test(id));
    const tolerated = ['value-employee-satisfaction', 'value-political-goals'];

    expect(
      judging
        .filter(({ id, sensitive }) => sensitive !== true && !tolerated.includes(id))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});
