import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { frameProblemText } from '../core/edition/frame-problem.ts';
import { readCsv } from '../live-operator.ts';
import { type FrameImport, importFrame } from '../operations/import-frame.ts';
import { CommandError, done, type Outcome, refused } from './outcome.ts';
import type { Run } from './session.ts';
import { counted, noEdition } from './words.ts';

export function frameImport(run: Run): Command {
  return new Command('import')
    .description('make the rows of a file the frame of a draft edition')
    .argument('<edition>', 'id of the edition: 2026')
    .argument('<csv>', 'file with the columns unit, name, authority, sector, unit_type, email, employees')
    .addHelpText(
      'after',
      `
Example:
  barometer frame import 2026 frame.csv

A column disposition may be there too: ineligible for a unit that is closed, merged or none of ours, no-contact for
one whose mail comes back, empty for all others. Only the others are invited.

Every fault is told with its line, and nothing is imported while there is one. Comma or semicolon; UTF-8.`,
    )
    .action(
      run(async (session, edition: string, file: string) => {
        const reading = readCsv(readFrame(file));
        if (reading.kind === 'unreadable') {
          const lines = reading.problems.map(({ line, message }) => `line ${line}: ${message}`);
          return refused(reading, faults(lines));
        }
        return outcomeOf(edition, await importFrame(edition, reading.table, await session.ports()));
      }),
    );
}

function readFrame(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CommandError(`Cannot read the file ${file}.`, { cause });
  }
}

function outcomeOf(edition: string, result: FrameImport): Outcome {
  switch (result.kind) {
    case 'imported': {
      const { units, added, kept, removed } = result;
      const change = `${added} new, ${kept} as before, ${removed} gone`;
      return done(result, `Edition ${edition} has ${counted(units, 'unit')}: ${change}.`);
    }
    case 'refused':
      return refused(result, faults(result.problems.map(frameProblemText)));
    case 'not-a-draft':
      return refused(result, `Edition ${edition} has been opened, so its frame stays as it is.`);
    case 'unknown-edition':
      return refused(result, noEdition(edition));
  }
}

function faults(lines: readonly string[]): string {
  return [`Nothing is imported. The file has ${counted(lines.length, 'fault')}:`, ...lines].join('\n  ');
}
