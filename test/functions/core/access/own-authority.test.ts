import { describe, expect, test } from '@jest/globals';
import { accessTo, type Visitor } from '../../../../functions/core/access/own-authority.ts';

const bykle: Visitor = { kind: 'contact', authority: '4222' };

describe('What belongs to an authority', () => {
  test('is for its own contacts', () => {
    expect(accessTo('4222', bykle)).toBe('granted');
  });

  test.each([
    ['somebody unknown', '4222', { kind: 'unknown' }, 'no-session'],
    ['a token that is not good', '4222', { kind: 'not-verified' }, 'invalid-session'],
    ['another municipality', '3201', bykle, 'other-authority'],
    ['the county', '42', bykle, 'other-authority'],
    ['a longer code', '42220', bykle, 'other-authority'],
    ['a shorter code', '422', bykle, 'other-authority'],
    ['a code with space', ' 4222', bykle, 'other-authority'],
    ['other digits', '４２２２', bykle, 'other-authority'],
    ['no code', '', bykle, 'other-authority'],
    ['a prototype key', '__proto__', bykle, 'other-authority'],
  ] as const)('is not for %s', (_name, code, visitor, reason) => {
    expect(accessTo(code, visitor)).toBe(reason);
  });
});
