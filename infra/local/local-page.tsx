import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';

const STYLE = `
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
h1 { font-size: 1.75rem; line-height: 1.2; }
.mark { background: #fff3c4; border-left: .5rem solid #b58900; padding: .5rem 1rem; font-weight: bold; }
label { display: block; font-weight: bold; margin-bottom: .25rem; }
select, button { font: inherit; padding: .5rem; }
select { width: 100%; }
button { margin: 1rem 1rem 0 0; padding: .5rem 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
td { overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f4f4f4; padding: 1rem; }
iframe { width: 100%; height: 40rem; border: 1px solid #ccc; }
`;

/** Nothing on the stack's own pages runs, is fetched, or can be framed. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** A page of the embedded stack itself: plain, in one column, without script. */
export function localPage(language: string, title: string, content: ComponentChildren): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}
