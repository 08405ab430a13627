/** A page as a browser without scripts has it after following what it was told to follow. */
export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  readonly response: Response;
}

/** Keeps cookies by host, as browsers do (ports share them), and follows redirects. */
export function cookieBrowser() {
  const jar = new Map<string, string>();

  const visit = async (url: string, init: RequestInit = {}): Promise<Visited> => {
    let address = url;
    let request = init;
    for (let hops = 0; hops < 15; hops++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...Object.fromEntries(new Headers(request.headers)), cookie };
      const response = await fetch(address, { ...request, headers, redirect: 'manual' });
      keep(response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return { url: address, status: response.status, body: await response.clone().text(), response };
      }
      address = new URL(location, address).href;
      request = {};
    }
    throw new Error(`${url} leads in circles`);
  };

  const keep = (lines: readonly string[]): void => {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isGone) jar.delete(name);
      else jar.set(name, value);
    }
  };

  /** From the login page of the site through the provider's, and back. */
  const logIn = async (origin: string, account: string): Promise<Visited> => {
    const form = await visit(`${origin}/login`);
    const action = /<form[^>]*action="([^"]+)"/.exec(form.body)?.[1] ?? '';
    return visit(new URL(action, form.url).href, {
      method: 'POST',
      body: new URLSearchParams({ account }),
    });
  };

  return { visit, logIn, jar };
}
