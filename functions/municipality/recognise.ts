import type { Visitor } from '../core/access/own-authority.ts';
import type { HttpRequest } from '../http/request.ts';
import { cookiesOf } from './cookies.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

/** Who asks. The token is verified on every request, so that there is no session of ours to steal or forget. */
export async function recognise(
  { cookies }: Pick<HttpRequest, 'cookies'>,
  { identity, publicOrigin }: Pick<MunicipalityPorts, 'identity' | 'publicOrigin'>,
): Promise<Visitor> {
  const token = cookiesOf(publicOrigin).session(cookies);
  if (token === undefined || token === '') return { kind: 'unknown' };
  const session = await identity.verify(token);
  return session === undefined ? { kind: 'not-verified' } : { kind: 'contact', authority: session.authority };
}
