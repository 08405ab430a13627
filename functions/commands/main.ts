import { runCommandLine } from './command-line.ts';
import { connect } from './connect.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  connect,
  // A browser's driver takes long to load, and few commands print.
  printShop: async () => (await import('../reports/print-shop.ts')).printShop(),
});
