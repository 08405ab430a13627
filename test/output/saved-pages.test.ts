import { beforeAll, describe, expect, test } from '@jest/globals';
import { sendLogTo } from '../../functions/log.ts';
import { acceptedPage, leftovers, SAVED_PAGES } from './saved-pages.ts';

beforeAll(() => sendLogTo(() => {}));

const HOW_TO_ACCEPT = 'If it should be so, look at it (`npm run gallery`) and `npm run gallery -- --accept`.';

describe('What people see is what somebody looked at and found good:', () => {
  test.each(SAVED_PAGES)('$file', async ({ file, draw }) => {
    expect({ [HOW_TO_ACCEPT]: await draw() }).toEqual({ [HOW_TO_ACCEPT]: acceptedPage(file) });
  });

  test('nothing is kept of pages that are no more', () => {
    expect({ [HOW_TO_ACCEPT]: leftovers() }).toEqual({ [HOW_TO_ACCEPT]: [] });
  });
});
