import { describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { LANGUAGES, type Text } from '../../../../functions/core/language.ts';
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

function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'nb' in value ? [value as Text] : Object.values(value).flatMap(textsIn);
}

const words = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);

// Words that are in the one written form and not in the other.
const BOKMAAL =
  'ikke noe hva hvor hvem hvordan enheten fra mye flere ansatte dere jeg mer velge selv hvilke tjenester en et svarte';
const NYNORSK =
  'ikkje noko kva kvar kven korleis eininga frå mykje fleire tilsette dykk eg meir velje sjølv tenester ein eit';

describe.each(all)('the questionnaire %s', (_, questionnaire) => {
  const { indicators, measures, indices } = questionnaire;
  const questions = questionsOf(questionnaire);
  const texts = textsIn(questionnaire);

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
    const without = questions.filter(
      (question) =>
        question.kind === 'choices' && !question.options.some(({ exclusive }) => exclusive === true),
    );

    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('lets everybody who does not know say so', () => {
    const without = questions.filter(
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

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s reads well',
    (_, indicator) => {
      for (const language of LANGUAGES) {
        expect(indicator.label[language].length).toBeLessThanOrEqual(45);
        expect(indicator.label[language]).toMatch(/^\p{Lu}/u);
        // "7 of 10 units in Bykle …" goes on without a capital and ends where the sentence ends.
        expect(indicator.statement[language]).toMatch(/^\p{Ll}.*[^.]$/u);
        if (indicator.among) expect(indicator.among[language]).toMatch(/^(som|that) .*[^.,]$/);
      }
    },
  );

  test('has no two indicators with the same label under one theme', () => {
    const labels = indicators.flatMap(({ theme, label }) =>
      LANGUAGES.map((language) => `${theme} ${label[language]}`),
    );
    const perLanguage = indicators.map(({ theme, label }) => `${theme} ${label.nb}`);

    expect(new Set(perLanguage).size).toBe(perLanguage.length);
    expect(labels.length).toBe(3 * indicators.length);
  });

  test('is written in nynorsk where it says nynorsk', () => {
    const bokmaal = new Set(BOKMAAL.split(' '));

    expect(texts.filter(({ nn }) => words(nn).some((word) => bokmaal.has(word))).map(({ nn }) => nn)).toEqual(
      [],
    );
  });

  test('is written in bokmål where it says bokmål', () => {
    const nynorsk = new Set(NYNORSK.split(' '));

    expect(texts.filter(({ nb }) => words(nb).some((word) => nynorsk.has(word))).map(({ nb }) => nb)).toEqual(
      [],
    );
  });

  test('asks not to name anybody wherever one can write', () => {
    const hints = questions.filter(({ kind }) => kind === 'text').map(({ hint }) => hint?.nb);

    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect(hint).toContain('Ikke skriv navn');
  });
});
