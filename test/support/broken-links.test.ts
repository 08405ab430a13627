import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brokenLinks } from './broken-links.mjs';

describe('brokenLinks', () => {
  const root = mkdtempSync(join(tmpdir(), 'links-'));

  beforeAll(() => {
    writeFileSync(join(root, 'there.md'), '# Å svare\n\n## What *it* costs, in `NOK`?\n\n<a id="old"></a>\n');
    writeFileSync(join(root, 'picture.svg'), '');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([
    '[a file](there.md)',
    '[a file](./there.md "with a title")',
    '[from the root](/there.md)',
    '![a picture](picture.svg)',
    '<img src="picture.svg">',
    '[a heading](there.md#what-it-costs-in-nok)',
    '[a heading in Norwegian](there.md#%C3%A5-svare)',
    '[an anchor](there.md#old)',
    '[another place](https://example.test/nowhere) and <mailto:a@example.test>',
    'code: `[nothing](nowhere.md)`',
    '```\n[nothing](nowhere.md)\n```',
    '# Here\n[here](#here)',
  ])('follows %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['[a file](nowhere.md)', 'nowhere.md'],
    ['![a picture](nowhere.svg)', 'nowhere.svg'],
    ['[by name]: nowhere.md', 'nowhere.md'],
    ['[a heading](there.md#what-it-cost)', 'there.md#what-it-cost'],
    ['[out of the project](../nowhere.md)', '../nowhere.md'],
    ['[here](#nowhere)', '#nowhere'],
  ])('reports %j', (text, target) => {
    expect(found(`first line\n${text}`)).toEqual([`page.md:2 → ${target}`]);
  });

  function found(text: string) {
    writeFileSync(join(root, 'page.md'), text);
    return brokenLinks(root, ['page.md']);
  }
});
