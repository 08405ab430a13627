import { describe, expect, test } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { HOSTILE_TEXT } from './hostile-text.ts';
import { tagsOf } from './tags-of.ts';

const escaped = (text: string) => renderToString(<p title={text}>{text}</p>);

describe('tagsOf', () => {
  test.each(HOSTILE_TEXT)('sees no tag in %s when it is escaped', (_name, text) => {
    expect(tagsOf(escaped(text))).toEqual(['html', 'head', 'body', 'p[title]']);
  });

  test.each([
    ['a tag', '<p title="x">a<b>c</b></p>'],
    ['an attribute', '<p title="x" onclick="y">a</p>'],
    ['a comment', '<p title="x">a<!-- b --></p>'],
  ])('notices %s', (_name, html) => {
    expect(tagsOf(html)).not.toEqual(tagsOf('<p title="x">a</p>'));
  });

  test('notices an address that runs something', () => {
    expect(tagsOf('<a href=" java&#10;script:alert(1)">x</a>')).not.toEqual(tagsOf('<a href="/">x</a>'));
  });
});
