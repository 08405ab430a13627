import { createHash } from 'node:crypto';
import { totalOf } from '../functions/core/aggregation/sums.ts';
import type { Register } from '../functions/core/register/register.ts';
import { buildRelease, type ReleaseInput } from '../functions/core/release/build-release.ts';
import type { Bench } from './bench.ts';
import { fullFrame } from './full-frame.ts';
import { figure, ratio } from './in-words.ts';
import { interleave, median, processorMillisecondsOf } from './sample.ts';

const ROUNDS = 7;

/** The computation of a release of the full frame, and of ten times as many authorities. */
export const releaseBench: Bench = {
  name: 'release',
  title: 'Release: from sums to frozen figures',
  run: async () => {
    const norway = fullFrame();
    const tenfold = multiplied(norway, 10);
    const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
    const computed = (input: ReleaseInput) => async () =>
      processorMillisecondsOf(() => buildRelease(input, fingerprint));
    const added = (input: ReleaseInput) => async () => processorMillisecondsOf(() => totalOf(input.sums));
    const runs = await interleave(ROUNDS, {
      'all of Norway': computed(norway),
      'ten times as many': computed(tenfold),
      'adding up Norway': added(norway),
      'adding up ten': added(tenfold),
    });
    const row = (name: string, input: ReleaseInput, floor: string) => [
      name,
      String(input.register.authorities.length),
      String(input.sums.length),
      figure(median(runs.results[name] ?? [])),
      ratio(runs.ratio(name, floor, (ms) => ms)),
    ];
    return [
      {
        columns: ['frame', 'authorities', 'cells', 'CPU ms', 'to adding up all sums once'],
        rows: [
          row('all of Norway', norway, 'adding up Norway'),
          row('ten times as many', tenfold, 'adding up ten'),
        ],
        notes: [
          `Ten times as many take ${ratio(runs.ratio('ten times as many', 'all of Norway', (ms) => ms))} the time.`,
        ],
      },
    ];
  },
};

/** The same country over and over, under other codes but in the same groups. */
function multiplied(input: ReleaseInput, times: number): ReleaseInput {
  const copies = <T>(all: readonly T[], rename: (one: T, prefix: string) => T) =>
    Array.from({ length: times }, (_, i) => all.map((one) => rename(one, String(i)))).flat();
  const register: Register = {
    ...input.register,
    authorities: copies(input.register.authorities, (one, prefix) => ({ ...one, code: prefix + one.code })),
  };
  const renamed = <T extends { readonly authority: string }>(one: T, prefix: string) => ({
    ...one,
    authority: prefix + one.authority,
  });
  return { ...input, register, frame: copies(input.frame, renamed), sums: copies(input.sums, renamed) };
}
