import { createHash } from 'node:crypto';
import { auditPattern } from '../functions/core/disclosure/audit-pattern.ts';
import { protect } from '../functions/core/disclosure/protect.ts';
import { buildRelease } from '../functions/core/release/build-release.ts';
import { canonicalJson } from '../functions/core/release/canonical-json.ts';
import { checkReleaseInput } from '../functions/core/release/check-release-input.ts';
import { coveredTable } from '../functions/core/release/covered-table.ts';
import { methodOf } from '../functions/core/release/method.ts';
import { tableOf } from '../functions/core/release/table-of.ts';
import { weightingGroups } from '../functions/core/release/weighting.ts';
import type { Bench } from './bench.ts';
import { type FullFrame, firstPageOf, fullFrame, multiplied } from './full-frame.ts';
import { figure } from './in-words.ts';
import { processorMillisecondsOf } from './sample.ts';

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

const COUNTRIES = [1, 10, 100];

/** A release of the full frame, step by step, and how it grows with ten and a hundred times the authorities. */
export const releaseBench: Bench = {
  name: 'release',
  title: 'Release: from sums to the frozen artefact',
  run: async () => {
    const norway = fullFrame();
    const steps = await stepsOf(norway);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const small = firstPageOf(norway);
    const grown: Steps[] = [];
    for (const times of COUNTRIES) grown.push(await stepsOf(times === 1 ? small : multiplied(small, times)));
    const [least = steps] = grown;
    return [
      {
        columns: ['all of Norway', 'CPU ms'],
        rows: [...steps.map(({ name, ms }) => [name, figure(ms)]), ['together', figure(total(steps))]],
        notes: [`The process had taken ${megabytes} MB at most, with what it made the answers from.`],
      },
      {
        columns: ['first page of the form alone', ...COUNTRIES.map((times) => `×${times}, CPU ms`)],
        rows: [
          ...least.map(({ name }, i) => [name, ...grown.map((own) => figure(own[i]?.ms ?? 0))]),
          ['together', ...grown.map((own) => figure(total(own)))],
        ],
        notes: [],
      },
    ];
  },
};

function total(steps: Steps): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}

type Steps = readonly { readonly name: string; readonly ms: number }[];

async function stepsOf({ plan, questionnaire, register, frame, blocks }: FullFrame): Promise<Steps> {
  const steps: { name: string; ms: number }[] = [];
  const timed = async <T>(name: string, work: () => T): Promise<T> => {
    let result: T | undefined;
    const ms = await processorMillisecondsOf(() => {
      result = work();
    });
    steps.push({ name, ms });
    return result as T;
  };
  const method = methodOf(plan);
  await timed('check', () => checkReleaseInput({ plan, questionnaire, register, frame, blocks }));
  const all = await timed('lay out', () => tableOf({ plan, questionnaire, register, frame, blocks }));
  const groups = weightingGroups(all, method);
  const table = coveredTable(all, groups);
  const pattern = await timed('protect', () => protect(table, method, []));
  await timed('audit', () => auditPattern(table, pattern, method, []));
  const release = await timed('estimate', () =>
    buildRelease(
      {
        table,
        pattern,
        plan,
        questionnaire,
        register,
        publication: { kind: 'final' },
        codeVersion: 'bench',
        closedAt: plan.closesAt,
        frozenGroups: groups,
      },
      fingerprint,
    ),
  );
  await timed('write and fingerprint', () => fingerprint(canonicalJson(release)));
  return steps;
}
