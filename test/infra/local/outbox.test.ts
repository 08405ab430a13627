import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoopbackPort, openPort } from '../../../infra/local/loopback.ts';
import { outbox } from '../../../infra/local/outbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
let port: LoopbackPort;

beforeAll(async () => {
  port = await openPort('outbox', 0);
  port.serve(outbox(folder));
});
afterAll(() => port.close());

const get = async (path: string) => {
  const response = await fetch(`http://localhost:${port.port}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

function write(id: string, mail: Record<string, string>): void {
  const whole = {
    to: 'unit@example.org',
    subject: 'Subject',
    text: 'Text',
    sentAt: '2026-10-15T08:00:00Z',
    ...mail,
  };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(whole));
  writeFileSync(join(folder, `${id}.eml`), `Subject: ${whole.subject}\r\n\r\n${whole.text}`);
}

describe('the outbox', () => {
  test('is empty at first, also when its folder is not there', async () => {
    expect((await get('/')).text).toContain('No mail yet');
    port.serve(outbox(join(folder, 'not-yet')));
    expect((await get('/')).text).toContain('No mail yet');
    port.serve(outbox(folder));
  });

  test('lists mails, newest first, a hundred on a page', async () => {
    for (let index = 0; index < 103; index += 1) {
      write(`2026-10-15T08-00-${String(index).padStart(3, '0')}-m`, { subject: `Mail ${index}.` });
    }
    const first = (await get('/')).text;
    expect(first.indexOf('Mail 102.')).toBeLessThan(first.indexOf('Mail 101.'));
    expect(first).not.toContain('Mail 2.');
    expect(first).toContain('Page 1 of 2');
    const second = (await get('/?page=2')).text;
    expect(second).toContain('Mail 2.');
    expect(second).not.toContain('Mail 3.');
    expect((await get('/?page=-1')).text).toContain('Page 1 of 2');
  });

  test('shows a mail as text, with links that can be followed and nothing that is markup', async () => {
    write('2026-10-16-a', {
      text: 'Answer: http://localhost:4300/s/abc?x=1&y=2.\n<script>alert(1)</script> javascript:alert(1)',
    });
    const { text } = await get('/mail/2026-10-16-a');
    expect(text).toContain('<a href="http://localhost:4300/s/abc?x=1&amp;y=2">');
    expect(text).toContain('&lt;script>alert(1)');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('href="javascript');
  });

  test('shows the HTML of a mail where nothing runs and nothing is fetched', async () => {
    write('2026-10-16-b', {
      html: '<p>Hello <a href="http://localhost:4300/s/abc">answer</a><script>alert(1)</script>',
    });
    expect((await get('/mail/2026-10-16-b')).text).toMatch(
      /<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
    const { headers, text } = await get('/mail/2026-10-16-b/html');
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
    expect(policy).not.toContain('script');
    expect(text).toContain('<a href="http://localhost:4300/s/abc">');
  });

  test('shows the mail as it was written', async () => {
    const { headers, text } = await get('/mail/2026-10-16-a/source');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/^Subject: Subject/);
  });

  test.each([
    '/mail/',
    '/mail/nobody',
    '/mail/..%2f..%2fetc%2fpasswd',
    '/mail/%E0%A4',
    '/other',
    '//',
    '/mail/half',
  ])('has nothing at %s', async (path) => {
    writeFileSync(join(folder, 'half.json'), '{"to": "x"');
    expect((await get(path)).status).toBe(404);
  });
});
