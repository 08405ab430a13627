import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { numberFormat } from '../../../functions/core/report/number-format.ts';
import { reportTexts } from '../../../templates/text/report/report-texts.ts';

describe.each(LANGUAGES)('the words of the report in %s', (language) => {
  const text = reportTexts[language];

  test('join lists as the language does', () => {
    const and = language === 'en' ? 'and' : 'og';

    expect(text.list([])).toBe('');
    expect(text.list(['a'])).toBe('a');
    expect(text.list(['a', 'b', 'c'])).toBe(`a, b ${and} c`);
  });

  test('count one unit as one', () => {
    const { whole } = numberFormat(language);

    expect(text.participation.withheld(whole(1))).toMatch(/\b1 (enhet|eining|unit)\b/);
    expect(text.participation.withheld(whole(2))).toMatch(/\b2 (enheter|einingar|units)\b/);
  });

  test('write sentences with a capital and a full stop', () => {
    const sentence = text.sentence(text.subject.few('2 av 9', undefined), undefined, 'xyz');

    expect(sentence).toMatch(/^\p{Lu}.*xyz\.$/u);
  });
});

test('nynorsk is not bokmål', () => {
  const { nb, nn } = reportTexts;
  const same = Object.entries(nb.fallback.reason).filter(
    ([standing, reason]) =>
      reason('X', '5') === nn.fallback.reason[standing as keyof typeof nn.fallback.reason]('X', '5'),
  );

  expect(same).toEqual([]);
});
