import { loadEditionPlan } from '../../../functions/adapters/files/data-files.ts';
import type { EditionState } from '../../../functions/core/edition/edition.ts';
import type { Language } from '../../../functions/core/language.ts';
import { loggedOutPage } from '../../../templates/municipality/logged-out-page.tsx';
import { loginProblemPage } from '../../../templates/municipality/login-problem-page.tsx';
import { troublePage } from '../../../templates/site/trouble-page.tsx';
import { aRelease, municipalityWorld, SESSION } from '../../support/municipality-world.ts';
import { cookieFor, drawn, type Specimen, shown, specimen } from './specimen.ts';

const plan = loadEditionPlan();
const openedAt = plan.opensAt;
const OPEN: EditionState = { status: 'open', openedAt };
const CLOSED: EditionState = { status: 'closed', openedAt, closedAt: plan.closesAt };
const REPORTS = [
  ['4222', 'nn'],
  ['4222', 'nb'],
] as const;

/** The page of an authority as its own contact sees it at some time; Bykle's unless said. */
function own(
  name: string,
  now: string,
  state: EditionState,
  { code = '4222', contactOf = '4222', releases = 0 } = {},
): Specimen {
  return specimen(name, async (language) => {
    const respondents = { '4222': 6, '3201': 1 };
    const world = await municipalityWorld({ now, editions: [{ plan, state }], respondents });
    for (let i = 0; i < releases; i++) {
      const release = aRelease(plan.id, i === 0 ? undefined : []);
      await world.publish(release, `2027-02-0${i + 1}T10:00:00Z`, REPORTS);
    }
    const cookies = [`${SESSION}=contact-${contactOf}`, cookieFor(language)];
    return shown(await world.send({ path: `/municipality/${code}`, cookies }));
  });
}

const fixed = (name: string, draw: (language: Language) => string) =>
  specimen(name, async (language) => drawn(draw(language)));

/** Behind the login, and at its door. */
export const MUNICIPALITY_PAGES = [
  own('own-page-open', '2026-10-01T08:00:00Z', OPEN),
  own('own-page-few-units', '2026-10-01T08:00:00Z', OPEN, { code: '3201', contactOf: '3201' }),
  own('own-page-in-preparation', '2026-12-01T08:00:00Z', CLOSED),
  own('own-page-waiting', '2027-02-10T08:00:00Z', CLOSED),
  own('own-page-released', '2027-02-10T08:00:00Z', CLOSED, { releases: 1 }),
  own('own-page-released-again', '2027-02-10T08:00:00Z', CLOSED, { releases: 2 }),
  own('own-page-refused', '2027-02-10T08:00:00Z', CLOSED, { code: '3201', releases: 1 }),
  fixed('login-cancelled', (language) => loginProblemPage({ language, problem: 'cancelled' })),
  fixed('login-no-authority', (language) => loginProblemPage({ language, problem: 'no-authority' })),
  fixed('logged-out', (language) =>
    loggedOutPage({ language, providerUrl: 'https://login.barometer.test/logout' }),
  ),
  fixed('trouble-failed', (language) => troublePage({ language, trouble: 'failed', requestId: 'request-1' })),
];
