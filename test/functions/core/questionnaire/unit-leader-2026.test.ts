import { describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { LANGUAGES, type Text } from '../../../../functions/core/language.ts';
import { questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';

const questionnaire = loadQuestionnaire();
const questions = questionsOf(questionnaire);
const { indicators } = questionnaire;

function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'nb' in value ? [value as Text] : Object.values(value).flatMap(textsIn);
}

const texts = textsIn(questionnaire);
const words = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);

describe('the questionnaire for unit leaders, 2026', () => {
  test('fits on eight pages or so, for those who have most to tell', () => {
    expect(questionnaire.pages.length).toBeLessThanOrEqual(9);
  });

  test('requires one answer alone, the one that decides the way', () => {
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['introduced']);
  });

  test('has between 45 and 70 indicators, with a few for the front page', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(45);
    expect(indicators.length).toBeLessThanOrEqual(70);
    expect(indicators.filter(({ headline }) => headline)).toHaveLength(8);
  });

  test('has six points for what hindered and helped, none in the middle', () => {
    const conditions = questions.find(({ id }) => id === 'conditions');

    expect(conditions?.kind === 'battery' && conditions.options.map(({ id }) => id)).toEqual([
      'hindered-greatly',
      'hindered-somewhat',
      'hindered-slightly',
      'helped-slightly',
      'helped-somewhat',
      'helped-greatly',
      'dont-know',
      'not-relevant',
    ]);
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

  // Words that are in the one written form and not in the other.
  const BOKMAAL =
    'ikke noe hva hvor hvem hvordan enheten fra mye flere ansatte dere jeg mer velge selv hvilke tjenester en et';
  const NYNORSK =
    'ikkje noko kva kvar kven korleis eininga frå mykje fleire tilsette dykk eg meir velje sjølv tenester ein eit';

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

    expect(hints).toHaveLength(2);
    for (const hint of hints) expect(hint).toContain('Ikke skriv navn');
  });
});
