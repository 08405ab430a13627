import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identityProvider } from '../../infra/local/identity.ts';
import { CLAIM, CLIENT } from './token-issuer.ts';

const ACCOUNTS = [
  { code: '4222', name: 'Bykle' },
  { code: '3201', name: 'Bærum' },
  { code: '42', name: 'Agder fylkeskommune' },
  // Not a code of any authority: somebody whose account is not set up rightly.
  { code: 'new', name: 'Somebody new' },
];

/** The embedded identity provider on this machine, and somebody with a browser. Close it at the end. */
export async function loginProvider(origin: string) {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = await identityProvider({ issuer, clientId: CLIENT, origin, accounts: ACCOUNTS, claim: CLAIM });
  return {
    issuer,
    origin,
    /** Goes where a login begins, chooses (or cancels), and tells where the provider sends the browser back to. */
    choose: async (url: string, account: string | 'cancel'): Promise<URL> => {
      const visit = browser();
      const page = await visit(url);
      const [name, value] = account === 'cancel' ? ['cancel', 'yes'] : ['account', account];
      return visit(page.href, new URLSearchParams([[name, value]]));
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Follows redirects on the host it began at, with cookies, and tells where it ended or was sent away to. */
function browser() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: URLSearchParams): Promise<URL> => {
    let url = new URL(address);
    const { host } = url;
    let body: URLSearchParams | undefined = form;
    while (url.host === host) {
      const response = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      });
      await response.arrayBuffer();
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) return url;
      url = new URL(next, url);
      body = undefined;
    }
    return url;
  };
}
