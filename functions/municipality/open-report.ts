import { accessTo } from '../core/access/own-authority.ts';
import { parseLanguage } from '../core/language.ts';
import { findAuthority } from '../core/register/register.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, seeOther } from '../http/responses.ts';
import { fileName } from './file-name.ts';
import { findRelease } from './find-release.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refuse.ts';

/** Long enough to follow, too short to pass on. */
const LINK_SECONDS = 60;

/** GET /municipality/{code}/reports/{releaseId}/{language}: on to the PDF by a link that lives for a minute. */
export async function openReport(request: HttpRequest, ports: MunicipalityPorts): Promise<HttpResponse> {
  const { code = '', releaseId = '' } = request.params;
  const access = accessTo(code, await recognise(request, ports));
  if (access !== 'granted') return refuse(request, access);
  const language = parseLanguage(request.params.language);
  if (language === undefined) return refuse(request, 'unknown-language');
  const found = await findRelease(releaseId, ports);
  if (found.kind === 'refused') return refuse(request, found.reason);
  const { plan } = found.edition;
  const report = await ports.reports.find(found.record.id, code, language);
  if (report?.kind !== 'stored') return refuse(request, 'no-report');
  const authority = findAuthority(await ports.library.register(plan.register), code);
  if (authority === undefined) return refuse(request, 'unknown-authority');
  const name = fileName(plan.id, authority, language, 'pdf');
  return seeOther(await ports.shelf.link(report.key, LINK_SECONDS, name));
}
