import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendLogTo } from '../../functions/log.ts';
import { openPort } from '../../infra/local/loopback.ts';
import { StackError } from '../../infra/local/stack-error.ts';
import { besidePage, indexPage } from './browse.tsx';
import { SPECIMENS } from './gallery.ts';
import { acceptAll } from './saved-pages.ts';

// `npm run gallery`: every kind of page that people see, drawn into a folder and shown at an address of this
// machine. With `--accept`, what is drawn now is what the tests compare with from now on.

const PORT = 4310;
const FOLDER = join(import.meta.dirname, '../../.local/gallery');

sendLogTo(() => {});
try {
  const { accept } = parseArgs({ options: { accept: { type: 'boolean' } } }).values;
  await (accept ? acceptAndTell() : drawAndShow());
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function acceptAndTell(): Promise<void> {
  const changed = await acceptAll();
  console.log(changed.length === 0 ? 'Nothing has changed.' : `Accepted as good:\n${changed.join('\n')}`);
}

async function drawAndShow(): Promise<void> {
  const port = await openPort('gallery', PORT);
  const files = await drawFiles();
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, html] of files) writeFileSync(join(FOLDER, name), html);
  port.serve((request, response) => {
    const html = files.get(request.url === '/' ? 'index.html' : (request.url ?? '').slice(1));
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  console.log(`${SPECIMENS.length} kinds of pages: http://localhost:${port.port} (Ctrl-C ends it)`);
}

async function drawFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([['index.html', indexPage(SPECIMENS)]]);
  for (const specimen of SPECIMENS) {
    files.set(`${specimen.name}.html`, besidePage(specimen));
    for (const language of specimen.languages) {
      files.set(`${specimen.name}.${language}.html`, (await specimen.draw(language)).html);
    }
  }
  return files;
}
