import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { LanguageButtons, LanguageLinks } from '../../../templates/layout/language-switch.tsx';
import { Page } from '../../../templates/layout/page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { attribute, elementsOf, textOf } from '../../support/page-dom.ts';

const titleOf = (html: string) =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'title')
    .map(textOf);

describe('A page', () => {
  test.each(LANGUAGES)('is a whole document that says its language, in %s', (language) => {
    const html = renderPage(
      <Page title="Tall" language={language}>
        <h1>Tall</h1>
      </Page>,
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="(nb|nn|en)">/);
    expect(titleOf(html)).toEqual([expect.stringMatching(/^Tall – .*nova/)]);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    const skip = elementsOf(html).find((element) => attribute(element, 'class') === 'skip-link');
    expect(skip && attribute(skip, 'href')).toBe('#content');
  });

  test('on which something must be put right says so first', () => {
    const html = renderPage(
      <Page title="Tall" language="en" hasProblems>
        <p />
      </Page>,
    );
    expect(titleOf(html)[0]).toMatch(/^Error: Tall/);
  });

  test('leads home by its name where it has one, and out of no form', () => {
    const home = (hasWayHome: boolean) =>
      elementsOf(
        renderPage(
          <Page title="Tall" language="en" hasWayHome={hasWayHome}>
            <p />
          </Page>,
        ),
      )
        .filter((element) => attribute(element, 'href') === '/')
        .map(textOf);
    expect(home(true)).toEqual(['The Innovation Barometer']);
    expect(home(false)).toEqual([]);
  });

  test('of made-up data says so', () => {
    const page = (synthetic: boolean) =>
      renderPage(
        <Page title="Tall" language="en" synthetic={synthetic}>
          <p />
        </Page>,
      );
    expect(page(true)).toContain('made up');
    expect(page(false)).not.toContain('made up');
  });

  test('escapes its title and everything in it', () => {
    const html = renderPage(
      <Page title="</title><script>" language="en">
        <p>{'<script>'}</p>
      </Page>,
    );
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'script')).toEqual([]);
  });
});

describe('The choice of language', () => {
  test('links to the same page in the others, each named in its own language', () => {
    const html = renderPage(<LanguageLinks language="nn" href={(language) => `/a?language=${language}`} />);
    const links = elementsOf(html).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'lang'), textOf(link)])).toEqual([
      ['/a?language=nb', 'nb', 'Bokmål'],
      ['/a?language=en', 'en', 'English'],
    ]);
  });

  test('sends a form where something may have been typed', () => {
    const html = renderPage(<LanguageButtons language="nb" form="answers" />);
    const buttons = elementsOf(html).filter(({ tagName }) => tagName === 'button');
    expect(buttons.map((button) => [attribute(button, 'form'), attribute(button, 'value')])).toEqual([
      ['answers', 'nn'],
      ['answers', 'en'],
    ]);
  });

  test('is none where there is one language', () => {
    expect(renderPage(<LanguageLinks language="nb" languages={['nb']} href={() => ''} />)).not.toContain(
      'nav',
    );
  });
});
