import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import { buildRelease } from '../../../../functions/core/release/build-release.ts';
import { canonicalJson } from '../../../../functions/core/release/canonical-json.ts';
import { methodOf } from '../../../../functions/core/release/method.ts';
import { type Release, ReleaseSchema } from '../../../../functions/core/release/release.ts';
import type { ReleaseInput } from '../../../../functions/core/release/release-input.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { country } from './a-country.ts';
import { anInput, aTable } from './a-table.ts';

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
const release = (input: ReleaseInput): Release => buildRelease(input, fingerprint);
const method = methodOf(anEdition({}, 'closed').plan);

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* numbersIn(part);
  }
}

describe('any release', () => {
  test('has nothing but proper numbers in it, and is what its schema says', () => {
    fc.assert(
      fc.property(country, fc.constantFrom('groups', 'raking'), (cells, weighting) => {
        const table = aTable(cells);
        const input = anInput(cells, {}, { method: { ...anEdition({}, 'closed').plan.method, weighting } });
        for (const pattern of [input.pattern, protect(table, method)]) {
          let made: Release;
          try {
            made = release({ ...input, pattern });
          } catch (error) {
            // Margins that no weights can meet; the edition is refused.
            if ((error as Error).name === 'RakingError') continue;
            throw error;
          }
          ReleaseSchema.parse(made);
          for (const number of numbersIn(made)) if (!Number.isFinite(number)) throw new Error(`${number}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('does not depend on any order', () => {
    fc.assert(
      fc.property(country, fc.infiniteStream(fc.nat(1000)), (cells, ranks) => {
        const place = new Map(cells.map((cell) => [cell, ranks.next().value as number]));
        const other = cells.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
        const turned = aTable(other);
        const table = {
          ...turned,
          domains: turned.domains.toReversed(),
          statistics: turned.statistics.toReversed(),
        };
        expect(canonicalJson(release(anInput(other, { table })))).toBe(
          canonicalJson(release(anInput(cells))),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('follows its authorities when two that are alike change their numbers', () => {
    const renamed = (authority: string) => ({ '4201': '4211', '4211': '4201' })[authority] ?? authority;
    fc.assert(
      fc.property(country, (cells) => {
        const other = cells.map((cell) => ({ ...cell, authority: renamed(cell.authority) }));
        const [one, two] = [release(anInput(cells)), release(anInput(other))];
        const found = new Map(two.domains.map((domain) => [domain.id, domain]));
        for (const domain of one.domains) {
          expect(found.get(renamed(domain.id))).toEqual({ ...domain, id: renamed(domain.id) });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('says the same of nobody more: an authority that was not asked changes nothing of others', () => {
    fc.assert(
      fc.property(country, (cells) => {
        const more = [...cells, { authority: '4399', sector: 'education', units: 0, answers: [] }];
        const without = release(anInput(cells)).domains;
        const others = new Map(release(anInput(more)).domains.map((one) => [one.id, one]));
        for (const one of without) expect(others.get(one.id)).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });
});
