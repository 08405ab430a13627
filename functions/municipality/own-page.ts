import { ownPage } from '../../templates/municipality/own-page.tsx';
import { newestFirst, stageOf } from '../core/access/edition-stage.ts';
import { accessTo } from '../core/access/own-authority.ts';
import { hasOwnFigures } from '../core/access/own-editions.ts';
import { OWN_PAGE } from '../core/access/own-path.ts';
import type { Edition } from '../core/edition/edition.ts';
import { findAuthority } from '../core/register/register.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, page, seeOther } from '../http/responses.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';
import { ownLanguage } from './own-language.ts';
import { participationSoFar } from './participation.ts';
import { publishedReleases } from './published-releases.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refuse.ts';

/** GET /municipality: on to the own page, or to the login for whoever is not known. */
export async function findOwnPage(request: HttpRequest, ports: MunicipalityPorts): Promise<HttpResponse> {
  const visitor = await recognise(request, ports);
  return seeOther(visitor.kind === 'contact' ? `${OWN_PAGE}/${visitor.authority}` : '/login');
}

/** GET /municipality/{code}: how many have answered while the edition is open, the results once they are out. */
export async function showOwnPage(request: HttpRequest, ports: MunicipalityPorts): Promise<HttpResponse> {
  const { code = '' } = request.params;
  const access = accessTo(code, await recognise(request, ports));
  if (access !== 'granted') return refuse(request, access);
  const editions = newestFirst(await ports.editions.list()).filter(({ plan }) => hasOwnFigures(plan));
  const [newest] = editions;
  const register = newest && (await ports.library.register(newest.plan.register));
  const authority = register && findAuthority(register, code);
  if (newest !== undefined && authority === undefined) return refuse(request, 'unknown-authority');

  const now = ports.clock.now();
  const language = ownLanguage(request, authority);
  const html = ownPage({
    language,
    authority: authority ?? { code, name: code, formalName: code },
    edition: newest && (await standingOf(newest, code, now, ports)),
    releases: await publishedReleases(code, editions, now, ports),
  });
  return page(html);
}

async function standingOf(edition: Edition, code: string, now: Date, ports: MunicipalityPorts) {
  const { plan } = edition;
  const stage = stageOf(edition, now);
  const participation = stage === 'open' ? await participationSoFar(plan.id, code, ports) : undefined;
  return { plan, stage, participation };
}
