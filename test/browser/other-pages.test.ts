import { describe } from '@jest/globals';
import { FORM_REFUSALS } from '../output/specimens/form-refusals.ts';
import { LOCAL_PAGES } from '../output/specimens/local-pages.ts';
import { MAILS } from '../output/specimens/mails.ts';
import { MUNICIPALITY_PAGES } from '../output/specimens/municipality-pages.ts';
import { SITE_PAGES } from '../output/specimens/site-pages.ts';
import { LOOKS } from '../support/browser-audit.ts';
import { testEveryPage } from '../support/browser-every-page.ts';

const PAGES = [...SITE_PAGES, ...FORM_REFUSALS, ...MUNICIPALITY_PAGES, ...LOCAL_PAGES];

describe('A page that is not of the form can be used by everybody:', () => testEveryPage(PAGES));

describe('A mail can be read by everybody:', () => {
  testEveryPage(MAILS, {
    // In the dark its ground is the mail program's, which axe takes for white.
    looks: LOOKS.filter(({ scheme }) => scheme === 'light'),
    // It is a part of somebody else's page.
    exempt: ['region', 'landmark-one-main'],
  });
});
