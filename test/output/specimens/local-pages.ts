import type { Language } from '../../../functions/core/language.ts';
import {
  identityErrorPage,
  loggedOutPage,
  loginPage,
  logoutPage,
} from '../../../infra/local/identity-pages.tsx';
import type { Mail } from '../../../infra/local/outbox-folder.ts';
import { mailPage, noMailPage, outboxPage } from '../../../infra/local/outbox-pages.tsx';
import { register } from '../../support/municipality-world.ts';
import { anInvitation } from './mails.ts';
import { drawn, specimen } from './specimen.ts';

const ACCOUNTS = register.authorities
  .filter(({ code }) => ['42', '4222', '32', '3201', '56', '5610'].includes(code))
  .map(({ code, formalName }) => ({ code, name: formalName }));

const mail = (language: Language): Mail => ({
  ...anInvitation(language),
  id: `mail-${language}`,
  to: 'hovden@example.org',
  sentAt: '2026-09-14T06:00:00.000Z',
});

/** Pages of the embedded stack itself. */
export const LOCAL_PAGES = [
  specimen('identity-login', async (language) => drawn(loginPage(language, '/interaction/1', ACCOUNTS))),
  specimen('identity-logout', async (language) => drawn(logoutPage(language, '/logout', 'secret'))),
  specimen('identity-logged-out', async (language) =>
    drawn(loggedOutPage(language, 'http://localhost:4300')),
  ),
  specimen('identity-error', async () => drawn(identityErrorPage('invalid_request', 'missing client')), [
    'en',
  ]),
  specimen('outbox', async () => drawn(outboxPage([mail('nb'), mail('nn')], 2, 1)), ['en']),
  specimen('outbox-empty', async () => drawn(outboxPage([], 0, 1)), ['en']),
  specimen('outbox-mail', async () => drawn(mailPage({ ...mail('en'), html: undefined })), ['en']),
  specimen('outbox-no-mail', async () => drawn(noMailPage()), ['en']),
];
