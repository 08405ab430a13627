import { openIdProvider } from '../../functions/adapters/identity/open-id-provider.ts';
import type { loginProvider } from './login-provider.ts';
import { municipalityWorld } from './municipality-world.ts';
import { CLAIM, CLIENT } from './token-issuer.ts';

type Provider = Awaited<ReturnType<typeof loginProvider>>;

/** The municipality's pages in front of a real provider, and somebody whose browser keeps cookies. */
export async function loginVisitor(provider: Provider) {
  const { origin } = provider;
  const identity = openIdProvider(
    { issuer: provider.issuer, clientId: CLIENT, municipalityClaim: CLAIM, publicOrigin: origin },
    { now: () => new Date() },
  );
  const { send } = await municipalityWorld({ now: new Date().toISOString(), identity, publicOrigin: origin });
  const kept = new Map<string, string>();
  const visit = async (path: string, sent: Omit<Parameters<typeof send>[0], 'path'> = {}) => {
    const cookies = [...kept].map(([name, value]) => `${name}=${value}`);
    const answer = await send({ path, cookies, ...sent });
    for (const line of answer.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) kept.delete(name);
      else kept.set(name, value);
    }
    return answer;
  };
  /** From pressing "log in" until the provider sends the browser back; gives the path it comes back to. */
  const goAndReturn = async (account: string, path = '/login') => {
    const { headers } = await visit(path);
    const back = await provider.choose(String(headers?.location), account);
    if (back.origin !== origin) throw new Error(`The provider sent the browser to ${back.origin}`);
    return back.pathname + back.search;
  };
  return { visit, kept, goAndReturn };
}
