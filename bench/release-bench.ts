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
import { type FullFrame, fullFrame, multiplied } from './full-frame.ts';
import { figure } from './in-words.ts';
import { processorMillisecondsOf } from './sample.ts';

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

/** A release of the full frame, step by step, and of ten times as many authorities. */
export const releaseBench: Bench = {
  name: 'release',
  title: 'Release: from sums to the frozen artefact',
  run: async () => {
    const norway = fullFrame();
    const steps = await stepsOf(norway);
    const tenfold = await stepsOf(multiplied(norway, 10));
    const total = (all: Steps) => all.reduce((sum, { ms }) => sum + ms, 0);
    return [
      {
        columns: ['step', 'all of Norway, CPU ms', 'ten times as many, CPU ms'],
        rows: [
          ...steps.map(({ name, ms }, i) => [name, figure(ms), figure(tenfold[i]?.ms ?? 0)]),
          ['together', figure(total(steps)), figure(total(tenfold))],
        ],
        notes: [`The process has taken ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most.`],
      },
    ];
  },
};

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
