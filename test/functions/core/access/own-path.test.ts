import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from '../../../../functions/core/access/own-path.ts';

describe('After a login', () => {
  test.each([
    '/municipality',
    '/municipality/4222',
    '/municipality/4222?language=nn',
    `/municipality/4222/reports/${'a1'.repeat(32)}/nb`,
    '/municipality/4222/data/a1.csv?language=en',
  ])('one comes to %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    undefined,
    null,
    '',
    '/',
    '/s/code',
    '/logout',
    '/municipalityx',
    'https://evil.test/municipality',
    '//evil.test/municipality',
    '/\\evil.test/municipality',
    '\\\\evil.test/municipality',
    '/\t/evil.test/municipality',
    'https:evil.test',
    'javascript:alert(1)',
    'data:text/html,x',
    '/municipality/../logout',
    '/municipality/..//evil.test',
    '/municipality/%2e%2e/%2e%2e//evil.test',
    '/municipality//evil.test',
    '/municipality/\r\nset-cookie: a=b',
    '/municipality/@evil.test',
    `/municipality/${'x'.repeat(200)}`,
    'http://[',
  ])('one never comes to %j', (path) => {
    expect(ownPath(path)).toBe('/municipality');
  });

  test('one stays with us, whatever is asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '..',
        '.',
        '%2f',
        '@',
        ':',
        '#',
        '?',
        'municipality',
        'evil.test',
        '\t',
        '\n',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = ownPath(pieces.join(''));
        const url = new URL(path, 'https://barometer.test');
        expect(url.origin).toBe('https://barometer.test');
        expect(url.pathname).toMatch(/^\/municipality(\/|$)/);
        expect(path).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });
});
