import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildReport } from '../../../functions/core/report/build-report.ts';
import { printable } from '../../../functions/core/report/printable.ts';
import { renderReport } from '../../../templates/report/report-document.tsx';
import { STYLESHEET } from '../../../templates/report/report-stylesheet.ts';
import { reportTexts } from '../../../templates/text/report/report-texts.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { authorityOf, QUESTIONNAIRE, REGISTER, sampleRelease } from '../../support/sample-release.ts';
import { RELEASE_FACTS, reportOn } from '../../support/sample-report.ts';
import { tagsOf } from '../../support/tags-of.ts';

const RELEASE = sampleRelease({ '4222': { units: 14, respondents: 9 } });
const SURVEY = {
  ...QUESTIONNAIRE,
  themes: QUESTIONNAIRE.themes.slice(0, 1),
  indicators: QUESTIONNAIRE.indicators.filter(({ theme }) => theme === QUESTIONNAIRE.themes[0]?.id),
};

/** A report in which the authority, a theme, a label and a statement are called this. */
function reportNaming(text: string): string {
  const everywhere = { nb: text, nn: text, en: text };
  const authority = {
    ...authorityOf('4222'),
    name: text,
    formalName: text,
    displayName: text,
    countyName: text,
  };
  const input = {
    release: { ...RELEASE, edition: { ...RELEASE.edition, title: everywhere }, codeVersion: text },
    releaseFacts: RELEASE_FACTS,
    questionnaire: {
      ...SURVEY,
      themes: SURVEY.themes.map((theme) => ({ ...theme, title: everywhere, lead: everywhere })),
      indicators: SURVEY.indicators.map((indicator) => ({
        ...indicator,
        label: everywhere,
        statement: everywhere,
      })),
    },
    register: REGISTER,
    authority,
    language: 'nb' as const,
  };
  return renderReport(buildReport(input, reportTexts.nb), []);
}

/** Labels are broken into lines of a drawing, so longer text has more of them; nothing else may differ. */
const tags = (html: string) => tagsOf(html).filter((tag) => !tag.startsWith('text'));

describe('renderReport', () => {
  test.each(HOSTILE_TEXT)('shows %s as text', (_name, text) => {
    const isLong = printable(text).length > 30;
    const expected = isLong ? 'en ganske lang og fredelig tekst' : 'Bykle';

    expect(tags(reportNaming(text))).toEqual(tags(reportNaming(expected)));
  });

  test('shows any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        // A long name is written smaller.
        const shape = (html: string) => tags(html).map((tag) => tag.replace('h1[class]', 'h1'));
        expect(shape(reportNaming(`a${text}`))).toEqual(shape(reportNaming('Bykle')));
      }),
      { numRuns: 30 },
    );
  });

  test('lets no name end the texts of the margins', () => {
    const html = reportNaming(`Bykle'; } @page { margin: 0 } </style>\\`);

    expect(/<html[^>]*>/.exec(html)?.[0]).toMatch(
      /^<html lang="nb" style="--running-title:'(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*';/,
    );
  });

  test('writes its stylesheet as it is, and loads nothing', () => {
    const html = renderReport(reportOn('4222'), [{ weight: 400, woff2: 'd09GMg==' }]);

    expect(html).toContain(STYLESHEET);
    expect(html).toContain('src:url(data:font/woff2;base64,d09GMg==)');
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll(/url\(data:[^)]*\)/g, '')).not.toMatch(/\b(src|href)=|url\(|@import|<script/);
  });

  test('says which language and what it is', () => {
    const html = renderReport(
      reportOn('46', 'nn', sampleRelease({ '46': { units: 60, respondents: 31 } })),
      [],
    );

    expect(html).toMatch(/^<!doctype html>\n<html lang="nn"/);
    expect(html).toContain('<title>Vestland fylkeskommune – Innovasjonsbarometeret 2026</title>');
  });

  test('has one first heading, a heading for every page and one for every figure', () => {
    const html = renderReport(reportOn('4222'), []);
    const count = (tag: string) => html.split(`<${tag}`).length - 1;

    expect(count('h1')).toBe(1);
    expect(count('h2')).toBe(3 + QUESTIONNAIRE.themes.length);
    const { themes, indicators, measures, indices } = QUESTIONNAIRE;
    expect(count('caption')).toBe(themes.length);
    expect(count('th scope="row"')).toBe(indicators.length + measures.length + indices.length);
  });

  test('uses nothing that a PDF would draw as an image or hide from a screen reader', () => {
    const html = renderReport(reportOn('4222'), []);

    expect(html).not.toMatch(/<circle|<rect|opacity|gradient|filter:|<strong|<em\b|<figure/);
    expect(html.match(/<svg/g)?.length).toBe(
      html.match(/<svg[^>]*(aria-hidden|role="img" aria-label=)/g)?.length,
    );
  });
});
