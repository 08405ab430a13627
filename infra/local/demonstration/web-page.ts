/** A form of a page: where it goes, and what it sends along unseen. */
export interface PageForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** A page as somebody without a browser sees it. */
export interface WebPage {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly forms: readonly PageForm[];
}

export async function readPage(response: Response): Promise<WebPage> {
  const html = await response.text();
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', inside = '']) => ({
      action: new URL(attributes(head).action ?? '', response.url).href,
      hidden: hiddenIn(inside),
    }),
  );
  return { url: response.url, status: response.status, html, forms };
}

function hiddenIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].map(([, inside = '']) => attributes(inside));
  const hidden = inputs.filter(({ type }) => type === 'hidden');
  return Object.fromEntries(hidden.map(({ name = '', value = '' }) => [name, value]));
}

function attributes(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
