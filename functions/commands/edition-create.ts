import { Command } from 'commander';
import { loadRegister, readJsonFile } from '../live-operator.ts';
import { createEdition, type EditionCreation } from '../operations/create-edition.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Run } from './session.ts';

export function editionCreate(run: Run): Command {
  return new Command('create')
    .description('make an edition from its plan, or replace the plan of a draft')
    .argument('<plan>', 'file with the plan: data/editions/2026.json')
    .requiredOption('--questionnaire <file>', 'file with the questionnaire that the plan names')
    .addHelpText(
      'after',
      `
Example:
  barometer edition create data/editions/2026.json \\
    --questionnaire data/questionnaires/unit-leader-2026.json

The register is the one in data/register. Questionnaire and register are stored under their versions and never
change afterwards. Creating the same edition again changes nothing.`,
    )
    .action(
      run(async (session, plan: string, { questionnaire }: { questionnaire: string }) => {
        const files = {
          plan: readJsonFile(plan),
          questionnaire: readJsonFile(questionnaire),
          register: loadRegister(),
        };
        return outcomeOf(await createEdition(files, await session.ports()));
      }),
    );
}

function outcomeOf(creation: EditionCreation): Outcome {
  switch (creation.kind) {
    case 'created':
      return done(creation, `Edition ${creation.plan.id} is made. Next: barometer frame import.`);
    case 'replaced':
      return done(creation, `The plan of edition ${creation.plan.id} is replaced.`);
    case 'unchanged':
      return done(creation, `Edition ${creation.plan.id} is as the file says already.`);
    case 'invalid':
      return refused(creation, [`The ${creation.file} has faults:`, ...creation.problems].join('\n  '));
    case 'mismatch':
      return refused(creation, `The plan asks for ${creation.wanted}, but was given ${creation.given}.`);
    case 'version-taken':
      return refused(
        creation,
        `Another ${creation.document} is stored already; give the new one another version.`,
      );
    case 'already-open':
      return refused(creation, `Edition ${creation.plan.id} has been opened, so its plan stays as it is.`);
  }
}
