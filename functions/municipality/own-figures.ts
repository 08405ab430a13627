import { accessTo } from '../core/access/own-authority.ts';
import { findAuthority } from '../core/register/register.ts';
import type { HttpRequest } from '../http/request.ts';
import { attachment, type HttpResponse } from '../http/responses.ts';
import { figuresCsv } from './figures-csv.ts';
import { fileName } from './file-name.ts';
import { findRelease } from './find-release.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';
import { ownLanguage } from './own-language.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refuse.ts';

/** GET /municipality/{code}/data/{releaseId}.csv: the authority's figures and its benchmarks' as a table. */
export async function downloadOwnFigures(
  request: HttpRequest,
  ports: MunicipalityPorts,
): Promise<HttpResponse> {
  const { code = '', file = '' } = request.params;
  const access = accessTo(code, await recognise(request, ports));
  if (access !== 'granted') return refuse(request, access);
  if (!file.endsWith('.csv')) return refuse(request, 'unknown-page');
  const found = await findRelease(file.slice(0, -'.csv'.length), ports);
  if (found.kind === 'refused') return refuse(request, found.reason);

  const release = await ports.releases.open(found.record.id);
  const [register, questionnaire] = await Promise.all([
    ports.library.register(release.register),
    ports.library.questionnaire(release.questionnaire.id, release.questionnaire.version),
  ]);
  const authority = findAuthority(register, code);
  if (authority === undefined) return refuse(request, 'unknown-authority');
  const language = ownLanguage(request, authority);
  const csv = figuresCsv({ release, questionnaire, authority, language });
  const name = fileName(release.edition.id, authority, language, 'csv');
  return attachment(csv, 'text/csv; charset=utf-8', name);
}
