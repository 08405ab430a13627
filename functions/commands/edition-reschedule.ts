import { Command } from 'commander';
import { type NewDates, type Rescheduling, rescheduleEdition } from '../operations/reschedule-edition.ts';
import { done, type Outcome, refused, UsageError } from './outcome.ts';
import type { Run } from './session.ts';
import { localTime, noEdition } from './words.ts';

export function editionReschedule(run: Run): Command {
  return new Command('reschedule')
    .description('move the last minute of answering, or the minute of release')
    .argument('<edition>', 'id of the edition: 2026')
    .option('--closes <instant>', 'with its offset: 2026-11-06T16:00:00+01:00')
    .option('--releases <instant>', 'with its offset: 2027-02-16T08:00:00+01:00')
    .addHelpText(
      'after',
      `
Example:
  barometer edition reschedule 2026 --closes 2026-11-06T16:00:00+01:00

A release that has come cannot be moved: what has been seen cannot be unseen.`,
    )
    .action(
      run(async (session, id: string, given: { closes?: string; releases?: string }) => {
        if (given.closes === undefined && given.releases === undefined) {
          throw new UsageError('Say what to move: --closes, --releases or both.');
        }
        const dates: NewDates = { closesAt: given.closes, releaseAt: given.releases };
        return outcomeOf(id, await rescheduleEdition(id, dates, await session.ports()));
      }),
    );
}

function outcomeOf(id: string, result: Rescheduling): Outcome {
  switch (result.kind) {
    case 'rescheduled': {
      const { closesAt, releaseAt } = result.plan;
      return done(
        result,
        `Edition ${id} closes ${localTime(closesAt)} and is released ${localTime(releaseAt)}, local time.`,
      );
    }
    case 'invalid':
      return refused(result, ['The dates do not fit:', ...result.problems].join('\n  '));
    case 'already-released':
      return refused(result, `Edition ${id} is released; its dates stay as they are.`);
    case 'unknown-edition':
      return refused(result, noEdition(id));
  }
}
