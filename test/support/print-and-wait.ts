import { realPrinter } from './report-world.ts';

/** A process with a browser, to be killed: says when the browser runs, and then waits for ever. */
const session = await realPrinter({ cache: process.argv[2] as string }).open();
await session.print('<p>Hei</p>', '2026-10-30');
process.stdout.write('printed\n');
setInterval(() => {}, 60_000);
