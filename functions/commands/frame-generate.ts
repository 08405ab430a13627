import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { frameRow } from '../core/edition/frame-columns.ts';
import { generateFrame } from '../core/edition/generate-frame.ts';
import { loadEditionPlan, loadRegister, loadUnitTypes, writeCsv } from '../live-operator.ts';
import { done } from './outcome.ts';
import type { Run } from './session.ts';
import { counted } from './words.ts';

interface Given {
  readonly plan?: string;
  readonly seed: string;
}

export function frameGenerate(run: Run): Command {
  return new Command('generate')
    .description('write a made-up frame as large as the real one; needs no stack')
    .argument('<csv>', 'file to write')
    .option('--plan <file>', 'plan whose sectors to use; that of 2026 when left out')
    .option('--seed <text>', 'the same seed gives the same frame', 'frame')
    .addHelpText('after', '\nExample:\n  barometer frame generate frame.csv --seed 2026')
    .action(
      run(async (_session, file: string, { plan, seed }: Given) => {
        const units = generateFrame(loadRegister(), loadEditionPlan(plan), loadUnitTypes(), seed);
        writeFileSync(file, writeCsv(units.map(frameRow)));
        return done({ file, units: units.length }, `${counted(units.length, 'made-up unit')} in ${file}.`);
      }),
    );
}
