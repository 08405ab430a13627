import { loadEditionPlan } from '../../../functions/adapters/files/data-files.ts';
import type { Edition } from '../../../functions/core/edition/edition.ts';
import { publicRefusals, publicRoutes } from '../../../functions/handlers/public-pages.ts';
import { respondApi } from '../../../functions/handlers/respond-api.ts';
import { httpFunction } from '../../../functions/http/http-function.ts';
import { callerOf } from '../../support/http-event.ts';
import { memoryEditions, settableClock } from '../../support/memory-ports.ts';
import { respondentScene } from '../../support/respondent-scene.ts';
import { cookieFor, type Specimen, shown, specimen } from './specimen.ts';

const plan = loadEditionPlan();
const openedAt = plan.opensAt;
const open: Edition = { plan, state: { status: 'open', openedAt } };
const closed: Edition = { plan, state: { status: 'closed', openedAt, closedAt: plan.closesAt } };

function site(name: string, path: string, now: string, ...editions: readonly Edition[]): Specimen {
  const ports = { clock: settableClock(now), editions: memoryEditions(...editions) };
  const call = callerOf(httpFunction(publicRoutes, publicRefusals, () => ports));
  return specimen(name, async (language) => shown(await call({ path, cookies: [cookieFor(language)] })));
}

/** For everybody. */
export const SITE_PAGES = [
  site('site-front', '/', '2026-10-01T08:00:00Z', open),
  site('site-front-no-edition', '/', '2026-10-01T08:00:00Z'),
  site('site-front-released', '/', '2027-03-01T08:00:00Z', closed),
  site('site-not-found', '/no-such-page', '2026-10-01T08:00:00Z', open),
  specimen('api-problem', async (language) => {
    const { ports } = await respondentScene();
    const call = callerOf(respondApi(() => ports));
    return shown(await call({ path: '/v1/problems/already-answered', cookies: [cookieFor(language)] }));
  }),
];
