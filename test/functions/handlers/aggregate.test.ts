import { describe, expect, test } from '@jest/globals';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import fc from 'fast-check';
import { type Block, blockId, parseBlockId } from '../../../functions/core/aggregation/block.ts';
import { type BlockSums, recomputeBlock } from '../../../functions/core/aggregation/recompute-block.ts';
import type { Answers } from '../../../functions/core/answers/answers.ts';
import { eraseResponse } from '../../../functions/core/submission/decide-submission.ts';
import type { StoredResponse } from '../../../functions/core/submission/response.ts';
import { streamFunction } from '../../../functions/events/stream-function.ts';
import { aggregateBlock } from '../../../functions/handlers/aggregate.ts';
import { anEdition } from '../../support/an-edition.ts';
import { memoryBlockSums } from '../../support/memory-ports.ts';
import { tinyAnswers, tinySurvey } from '../../support/tiny-survey.ts';

const block: Block = { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 };

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom('yes', 'no', 'unsure'),
    fc.subarray(['staff', 'citizens']),
    fc.constantFrom('little', 'much', 'unsure'),
  )
  .map(([isNew, helpers, trust]) => tinyAnswers(isNew, helpers, trust));

/** What respondents do: unit 0–4 answers (or corrects), or has its answers erased. */
const anyDeeds = fc.array(
  fc.record({ unit: fc.nat(4), answers: fc.option(anyAnswers, { nil: undefined }) }),
  { minLength: 1, maxLength: 14 },
);

/** A table of responses that is read row by row, so that a read can fall between two writes. */
function slowResponses(pause: (what: string) => Promise<unknown>) {
  const rows = new Map<string, StoredResponse>();
  return {
    rows,
    do: (unit: number, answers: Answers | undefined) => {
      const stored = rows.get(`r${unit}`);
      if (answers === undefined) {
        if (stored !== undefined) rows.set(`r${unit}`, eraseResponse(stored));
        return;
      }
      const revision = (stored?.revision ?? 0) + 1;
      const questionnaire = { id: 'tiny', version: '2026.1' };
      rows.set(`r${unit}`, { block, responseId: `r${unit}`, revision, questionnaire, answers, receipts: [] });
    },
    ofBlock: async () => {
      const read: StoredResponse[] = [];
      for (let unit = 0; unit <= 4; unit++) {
        await pause('read a row');
        const row = rows.get(`r${unit}`);
        if (row !== undefined) read.push(row);
      }
      return read;
    },
  };
}

describe('aggregateBlock', () => {
  test('ends equal to a rebuild, whatever the order, repetition, overlap and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDeeds,
        fc.array(fc.nat(2), { maxLength: 30 }),
        fc.infiniteStream(fc.nat(9)),
        fc.scheduler(),
        async (deeds, repetitions, misfortunes, scheduler) => {
          const responses = slowResponses((what) => scheduler.schedule(Promise.resolve(), what));
          const sums = memoryBlockSums();
          const crashes = () => misfortunes.next().value === 0;
          const ports = {
            editions: { find: async () => anEdition({ id: 'tiny' }, 'open') },
            library: { questionnaire: async () => tinySurvey },
            responses,
            blockSums: {
              put: async (of: Block, fresh: BlockSums) => {
                await scheduler.schedule(Promise.resolve(), 'about to store');
                if (crashes()) throw new Error('crashed before storing');
                const outcome = await sums.put(of, fresh);
                if (crashes()) throw new Error('crashed after storing');
                return outcome;
              },
            },
          };
          // A stream delivers each change until its worker has returned.
          const deliver = async (): Promise<void> => {
            for (;;) {
              const isDone = await aggregateBlock(block, ports as never).then(
                () => true,
                () => false,
              );
              if (isDone) return;
            }
          };

          const workers = deeds.flatMap(({ unit, answers }, i) => {
            const happen = scheduler
              .schedule(Promise.resolve(), 'a respondent acts')
              .then(() => responses.do(unit, answers));
            const times = 1 + (repetitions[i] ?? 0);
            return Array.from({ length: times }, () => happen.then(deliver));
          });
          await scheduler.waitFor(Promise.all(workers));

          const rebuilt = recomputeBlock(tinySurvey, [...responses.rows.values()]);
          const [stored = { counts: {}, revisions: 0 }] = await sums.ofAuthority('tiny', '4222');
          expect({ counts: stored.counts, revisions: stored.revisions }).toEqual(rebuilt);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('keeps newer sums when an older computation comes late', async () => {
    const sums = memoryBlockSums();
    await sums.put(block, { counts: { respondents: 2 }, revisions: 2 });

    const outcome = await sums.put(block, { counts: { respondents: 1 }, revisions: 1 });

    expect(outcome).toBe('newer-exists');
    expect(await sums.ofAuthority('tiny', '4222')).toMatchObject([{ counts: { respondents: 2 } }]);
  });
});

describe('the stream of answers', () => {
  const record = (id: string, sequence: string): DynamoDBRecord => ({
    dynamodb: { Keys: { pk: { S: id } }, SequenceNumber: sequence },
  });
  const follow = (work: (subject: Block) => Promise<unknown>) =>
    streamFunction<Block, null>(
      (r) => {
        const subject = parseBlockId(r.dynamodb?.Keys?.pk?.S ?? '');
        return subject === undefined ? undefined : { id: blockId(subject), subject };
      },
      work,
      () => null,
    );
  const event: DynamoDBStreamEvent = {
    Records: [record('e#1#s#0', '1'), record('e#2#s#0', '2'), record('e#1#s#0', '3'), record('e#3#s#0', '4')],
  };

  test('works once on a block that several changes made dirty', async () => {
    const seen: string[] = [];

    const answer = await follow(async (subject) => seen.push(blockId(subject)))(event, {} as never);

    expect(seen).toEqual(['e#1#s#0', 'e#2#s#0', 'e#3#s#0']);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  test('names the first record that failed and leaves the later ones alone', async () => {
    const seen: string[] = [];

    const answer = await follow(async ({ authority }) => {
      seen.push(authority);
      if (authority === '2') throw new Error('no capacity');
    })(event, {} as never);

    expect(seen).toEqual(['1', '2']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  test('names the first record when all of them fail', async () => {
    const answer = await follow(async () => {
      throw new Error('no capacity');
    })(event, {} as never);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });

  test('passes over changes that make no block dirty', async () => {
    const answer = await follow(async () => {
      throw new Error('never called');
    })({ Records: [record('SOMETHING', '1'), {}] }, {} as never);

    expect(answer).toEqual({ batchItemFailures: [] });
  });
});
