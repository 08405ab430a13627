import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PAGE_HEADERS } from './local-page.tsx';
import { type Mail, mailIds, readMail, readMails } from './outbox-folder.ts';
import { MAILS_ON_A_PAGE, mailPage, noMailPage, outboxPage } from './outbox-pages.tsx';

/** The HTML part is what respondents' mail programs get; here it can neither run nor fetch, and links open a tab. */
const FRAME_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};

/**
 * Shows the mails that the mail adapter wrote into a folder: for each `<timestamp>-<id>.eml`, and beside it
 * `<timestamp>-<id>.json` with `{ to, subject, text, html?, sentAt }`.
 */
export function outbox(folder: string): RequestListener {
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '/').split('?');
    const [, first, id = '', part] = path.split('/');
    if (first === 'mail') return void showMail(folder, id, part, response);
    if (path === '/') return void showList(folder, Number(new URLSearchParams(query).get('page')), response);
    notFound(response);
  };
}

async function showList(folder: string, wanted: number, response: ServerResponse): Promise<void> {
  const page = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const mails = await readMails(folder, (page - 1) * MAILS_ON_A_PAGE, MAILS_ON_A_PAGE);
  const total = (await mailIds(folder)).length;
  response.writeHead(200, PAGE_HEADERS).end(outboxPage(mails, total, page));
}

async function showMail(folder: string, id: string, part: string | undefined, response: ServerResponse) {
  const mail = await readMail(folder, id);
  if (!mail) return notFound(response);
  if (part === 'html') return void response.writeHead(200, FRAME_HEADERS).end(framed(mail));
  if (part === 'source') return showSource(folder, mail, response);
  response.writeHead(200, PAGE_HEADERS).end(mailPage(mail));
}

function framed({ html = '' }: Mail): string {
  return `<base target="_blank">${html}`;
}

async function showSource(folder: string, { id }: Mail, response: ServerResponse): Promise<void> {
  const source = await readFile(join(folder, `${id}.eml`)).catch(() => undefined);
  if (!source) return notFound(response);
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(source);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, PAGE_HEADERS).end(noMailPage());
}
