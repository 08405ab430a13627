import { describe, expect, test } from '@jest/globals';
import { isOwnForm } from '../../../../functions/core/access/own-form.ts';

const HERE = 'https://barometer.test';

describe('A form is ours', () => {
  test.each([
    ['when the browser says so', { fetchSite: 'same-origin', origin: 'null', hasSession: true }],
    ['when it comes from our origin', { fetchSite: undefined, origin: HERE, hasSession: false }],
    [
      'when an old browser hides the origin and brings the cookie',
      { fetchSite: undefined, origin: 'null', hasSession: true },
    ],
    [
      'when an old browser says nothing and brings the cookie',
      { fetchSite: undefined, origin: undefined, hasSession: true },
    ],
  ])('%s', (_name, from) => {
    expect(isOwnForm(from, HERE)).toBe(true);
  });

  test.each([
    ['when the browser says another site', { fetchSite: 'cross-site', origin: HERE, hasSession: true }],
    ['when the browser says a sister site', { fetchSite: 'same-site', origin: HERE, hasSession: true }],
    ['when no page sent it', { fetchSite: 'none', origin: undefined, hasSession: true }],
    [
      'when it comes from another origin',
      { fetchSite: undefined, origin: 'https://evil.test', hasSession: true },
    ],
    [
      'when it comes from our host by another way',
      { fetchSite: undefined, origin: 'http://barometer.test', hasSession: true },
    ],
    ['when nothing speaks for it', { fetchSite: undefined, origin: 'null', hasSession: false }],
  ])('not %s', (_name, from) => {
    expect(isOwnForm(from, HERE)).toBe(false);
  });
});
