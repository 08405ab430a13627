import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { protect } from '../../functions/core/disclosure/protect.ts';
import { buildRelease } from '../../functions/core/release/build-release.ts';
import type { Pattern } from '../../functions/core/release/table.ts';
import {
  anInput,
  aTable,
  type CellOfTest,
  everythingShown,
  STATISTICS,
  yesAndNo,
} from '../functions/core/release/a-table.ts';
import { LIMITS } from '../support/synthetic-table.ts';
import { attack } from './attack.ts';

const cell = (authority: string, units: number, yes: number, no: number): CellOfTest => ({
  authority,
  sector: 'education',
  units,
  answers: yesAndNo(yes, no, { culture: 1 + (Number(authority) % 6) }),
});

/** Two counties; 4211 has four answers. */
const cells = [
  cell('4201', 20, 6, 4),
  cell('4211', 9, 3, 1),
  cell('4221', 40, 12, 8),
  cell('4231', 30, 9, 6),
  cell('4301', 30, 9, 6),
  cell('4311', 30, 8, 7),
  cell('4321', 30, 6, 6),
  cell('42', 20, 5, 5),
  cell('43', 20, 6, 4),
];
const table = aTable(cells);

async function attackOn(pattern: Pattern) {
  const input = anInput(cells, { table, pattern });
  const release = buildRelease(input, (text) => createHash('sha256').update(text).digest('hex'));
  return attack(release, input.register, STATISTICS);
}

/** Withholds a domain's numbers and nothing else. */
function without(domain: string): Pattern {
  const { participation, figures, classes } = everythingShown(table);
  const all = <T>(of: ReadonlyMap<string, T> | undefined) =>
    new Map([...(of?.keys() ?? [])].map((id) => [id, 'withheld' as const]));
  return {
    participation: new Map([...participation, [domain, 'withheld']]),
    figures: new Map([...figures, [domain, all(figures.get(domain))]]),
    classes: new Map([...classes, [domain, all(classes.get(domain))]]),
  };
}

describe('an attack on a release', () => {
  test('computes what a careless pattern withholds', async () => {
    const { computed, bounds } = await attackOn(without('4211'));
    expect(computed).toContainEqual({ domain: '4211', what: 'respondents', value: 4 });
    expect(computed).toContainEqual({ domain: '4211', what: 'base of innovated', value: 4 });
    expect(computed).toContainEqual({ domain: '4211', what: 'value of innovated' });
    expect(bounds).toEqual([{ domain: '4211', least: 4, most: 4, units: 9 }]);
  });

  test('computes nothing that the pattern of a release withholds, and says how far it comes', async () => {
    const { computed, bounds } = await attackOn(protect(table, LIMITS));
    expect(computed).toEqual([]);
    const own = bounds.find(({ domain }) => domain === '4211');
    expect(own?.least).toBeLessThanOrEqual(4);
    expect(own?.most).toBeGreaterThan(4);
  });
});
