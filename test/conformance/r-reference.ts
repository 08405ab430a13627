import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../infra/constructs/bundling.ts';
import { agrees } from '../verification/agreement.ts';
import { readDataset } from '../verification/dataset.ts';
import { verify } from '../verification/verification.ts';
import type { Outcome, Part } from './part.ts';
import { lastLines, runCommand } from './tools/run-command.ts';
import { demandCommand } from './tools/system-command.ts';
import { ToolError } from './tools/tool-error.ts';

const SCRIPT = join(projectRoot, 'test/data/statistics/reference.R');
const R_PACKAGES = ['survey', 'jsonlite', 'MASS'];
const DEBIAN_PACKAGES = ['r-base-core', 'r-cran-survey', 'r-cran-jsonlite', 'r-cran-mass'];

/** Settings of the script's CONFIG that are changed, as R code. The seed is another for each. */
interface Variation {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** The same in every run, so that a failure can be made again; another one is a change of this line. */
const SEED = 20_261_124;

const VARIATIONS: readonly Variation[] = [
  { name: 'as it is', settings: {} },
  {
    name: 'few answer: a lone one, empty sectors, tiny places',
    settings: {
      n_mun: '30',
      resp_mean: '-1.2',
      tiny_mun: 'c("K07","K08","K09")',
      tiny_size: '2',
      single_cells: '"K culture"',
      empty_cells: '"F education"',
      constant_mun: '"K01"',
    },
  },
  {
    name: 'most answer: full groups, a county of one, no culture in the counties',
    settings: {
      n_mun: '60',
      nmin_W: '20',
      resp_mean: '2',
      single_mun_county: '"C5"',
      f_no_culture: 'TRUE',
      census_groups: 'c("C2 education","C3 health")',
    },
  },
];

/**
 * Makes fresh sets with R's survey package by the project's own script, with other seeds and structures than
 * the set in the test suite, and verifies our statistics on them. R is installed where that can be done.
 *
 * @throws {ToolError} when R or its packages can't be had, or the script fails.
 */
async function verifyAgainstR(seed = SEED): Promise<Outcome> {
  await demandR();
  const violations: string[] = [];
  let compared = 0;
  for (const [i, variation] of VARIATIONS.entries()) {
    const folder = await makeSet(variation, seed + i);
    for (const section of verify(readDataset(folder))) {
      compared += section.compared;
      if (agrees(section)) continue;
      const place = section.missing[0] ?? section.worstKey;
      violations.push(`${variation.name}, seed ${seed + i}: ${section.name} at ${place} (${folder})`);
    }
  }
  if (violations.length > 0) return { kind: 'disagrees', violations };
  return { kind: 'agrees', what: `${compared} numbers of ${VARIATIONS.length} fresh sets, seed ${seed}` };
}

async function demandR(): Promise<void> {
  const trial = R_PACKAGES.map((name) => `library(${name})`).join(';');
  for (const debianPackage of DEBIAN_PACKAGES.slice(0, -1)) {
    const { code } = await runCommand('Rscript', ['-e', trial], { atMostSeconds: 60 });
    if (code === 0) return;
    await tryToInstall(debianPackage);
  }
  await demandCommand("R's survey package", ['Rscript', '-e', trial], DEBIAN_PACKAGES.at(-1) ?? '');
}

/** What is still missing afterwards is told by the last demand. */
async function tryToInstall(debianPackage: string): Promise<void> {
  try {
    await demandCommand(debianPackage, ['dpkg', '-s', debianPackage], debianPackage);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
  }
}

async function makeSet({ name, settings }: Variation, seed: number): Promise<string> {
  const folder = join(projectRoot, '.local/conformance/statistics', String(seed));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = readFileSync(SCRIPT, 'utf8');
  const own = Object.entries({ ...settings, seed: String(seed) });
  const changes = own.map(([key, value]) => `CONFIG$${key} <- ${value}`).join('\n');
  // After the script's own settings, and before anything is made of them.
  const changed = script.replace('suppressMessages({library(survey)', `${changes}\n$&`);
  if (changed === script) throw new ToolError('The script of the reference results has another beginning');
  writeFileSync(join(folder, 'reference.R'), changed);
  const run = await runCommand('Rscript', ['reference.R'], { folder, atMostSeconds: 600 });
  if (run.code !== 0) throw new ToolError(`R made no set "${name}", seed ${seed}: ${lastLines(run)}`);
  return folder;
}

export const statisticsPart: Part = {
  name: 'statistics',
  judge: "R's survey package",
  run: () => verifyAgainstR(),
};
