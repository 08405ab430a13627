import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { errorsIn, explainFailure } from './explain-failure.mjs';
import { installPackages } from './install-packages.mjs';
import { missingPackages } from './missing-packages.mjs';
import { showProgress } from './show-progress.mjs';
import { takeTurn } from './take-turn.mjs';

// Runs before `npm start` and `npm test`: a fresh clone installs itself, an installed one goes on at once.
// It meets whatever Node is there, before any package is: plain JavaScript without dependencies.

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MEGABYTE = 1024 * 1024;
const BYTES_PER_PACKAGE = 1.5 * MEGABYTE; // 750 MB for 580 packages, and room for what npm unpacks on the way

class NotInstalled extends Error {
  constructor({ says, helps }) {
    super(says);
    this.says = says;
    this.helps = helps;
  }
}

try {
  checkHost();
  if (missingPackages(root).length > 0) await takeTurn(root, sayThatItWaits, install);
} catch (error) {
  const known = error instanceof NotInstalled;
  if (!known) console.error(error);
  const { says, helps } = known ? error : explainFailure(`${error}`);
  console.error(`\nNot installed. ${says}\n${helps} Then start again.`);
  process.exitCode = 1;
}

async function install() {
  const missing = missingPackages(root);
  if (missing.length === 0) return; // whoever had the turn before did it
  checkRoom(missing.length * BYTES_PER_PACKAGE);

  const started = Date.now();
  const progress = showProgress(`Installing ${missing.length} packages`, missing.length);
  const { ok, words } = await installPackages(root, missing, progress.update);
  progress.end();

  if (!ok) {
    console.error(errorsIn(words).split('\n').slice(-15).join('\n'));
    throw new NotInstalled(explainFailure(words));
  }
  const fault = checkNode(root);
  if (fault) throw new NotInstalled(fault);
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function checkHost() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new NotInstalled({
    says: `Node 20 or newer is needed; this is ${process.version}.`,
    helps: 'Get it from https://nodejs.org.',
  });
}

function checkRoom(bytes) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize >= bytes) return;
  const [free, needed] = [bavail * bsize, bytes].map((number) => `${Math.round(number / MEGABYTE)} MB`);
  throw new NotInstalled({
    says: `The disk is nearly full: ${free} free, about ${needed} needed.`,
    helps: `Make room where ${root} is kept.`,
  });
}

function sayThatItWaits(pid) {
  console.error(`Another installation is under way here (process ${pid}); waiting for it to end.`);
}
