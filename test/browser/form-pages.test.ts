import { describe } from '@jest/globals';
import { FORM_PAGES } from '../output/specimens/form-pages.ts';
import { testEveryPage } from '../support/browser-every-page.ts';

describe('A page of the form can be used by everybody:', () => testEveryPage(FORM_PAGES));
