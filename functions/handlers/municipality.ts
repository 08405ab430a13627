import { troublePage } from '../../templates/site/trouble-page.tsx';
import { httpFunction, type Refusals, type Route } from '../http/http-function.ts';
import { page } from '../http/responses.ts';
import { municipalityLogin, municipalityPorts } from '../live.ts';
import { finishLogIn, logIn } from '../municipality/log-in.ts';
import { logOut } from '../municipality/log-out.ts';
import type { MunicipalityPorts } from '../municipality/municipality-ports.ts';
import { openReport } from '../municipality/open-report.ts';
import { downloadOwnFigures } from '../municipality/own-figures.ts';
import { findOwnPage, showOwnPage } from '../municipality/own-page.ts';
import { refusal, refuse } from '../municipality/refuse.ts';

/** The municipality's door: login, own page, own downloads. */
export const municipalityRoutes: readonly Route<MunicipalityPorts>[] = [
  { method: 'GET', path: '/login', action: logIn },
  { method: 'GET', path: '/login/callback', action: finishLogIn },
  { method: 'POST', path: '/logout', action: logOut },
  { method: 'GET', path: '/municipality', action: findOwnPage },
  { method: 'GET', path: '/municipality/{code}', action: showOwnPage },
  { method: 'GET', path: '/municipality/{code}/reports/{releaseId}/{language}', action: openReport },
  { method: 'GET', path: '/municipality/{code}/data/{file}', action: downloadOwnFigures },
  // What is not there is refused like what is somebody else's.
  {
    method: 'GET',
    path: '/municipality/{proxy+}',
    action: async (request) => refuse(request, 'unknown-page'),
  },
];

export const municipalityRefusals: Refusals = {
  notFound: refusal,
  forbidden: refusal,
  methodNotAllowed: (language) => page(troublePage({ language, trouble: 'method-not-allowed' }), 405),
  tooLarge: (language) => page(troublePage({ language, trouble: 'too-large' }), 413),
  failed: (language, requestId) => page(troublePage({ language, trouble: 'failed', requestId }), 500),
};

export const handler = httpFunction(municipalityRoutes, municipalityRefusals, () => ({
  ...municipalityPorts(),
  ...municipalityLogin(),
}));
