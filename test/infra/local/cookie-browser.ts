/** As much of a browser as a login needs: cookies, redirects, forms. No script. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers;
  }

  /**
   * Opens a page, or sends a form to it, and follows redirects until a page answers or the way leads to the site at
   * `site`, which is not asked.
   */
  async follow(
    start: string,
    site: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; html: string }> {
    let url = start;
    let body = form && new URLSearchParams(form);
    for (let step = 0; step < 10; step += 1) {
      if (new URL(url).origin === site) return { url, html: '' };
      const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
      const method = body ? 'POST' : 'GET';
      const headers = { ...this.#headers, cookie };
      const response = await fetch(url, { method, headers, redirect: 'manual', ...(body ? { body } : {}) });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const location = response.headers.get('location');
      if (!location) return { url, html: await response.text() };
      url = new URL(location, url).href;
      body = undefined;
    }
    throw new Error('too many redirects');
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (value.join('=') === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value.join('='));
  }
}
