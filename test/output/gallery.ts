import { FORM_PAGES } from './specimens/form-pages.ts';
import { FORM_REFUSALS } from './specimens/form-refusals.ts';
import { LOCAL_PAGES } from './specimens/local-pages.ts';
import { MAILS } from './specimens/mails.ts';
import { MUNICIPALITY_PAGES } from './specimens/municipality-pages.ts';
import { REPORTS } from './specimens/reports.ts';
import { SITE_PAGES } from './specimens/site-pages.ts';
import type { Specimen } from './specimens/specimen.ts';

/** Every kind of thing that a person can be shown, in the order in which they would meet it. */
export const SPECIMENS: readonly Specimen[] = [
  ...SITE_PAGES,
  ...MAILS,
  ...FORM_PAGES,
  ...FORM_REFUSALS,
  ...MUNICIPALITY_PAGES,
  ...REPORTS,
  ...LOCAL_PAGES,
];
