import { describe, expect, test } from '@jest/globals';
import { domainMapOf, sumsOf } from '../../../../functions/core/disclosure/domain-map.ts';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import type { ReleaseTable, TableDomain } from '../../../../functions/core/release/table.ts';
import { LIMITS, syntheticTable } from '../../../support/synthetic-table.ts';

const table = syntheticTable({
  ...{ seed: 1, municipalities: 8, counties: 2, groups: 2, sectors: 2, response: 0.6 },
  ...{ shares: 1, means: 0, questions: 0 },
});

describe('how domains lie in each other', () => {
  const { ids, nestings } = domainMapOf(table);
  const inside = (parent: string) =>
    nestings
      .filter((nesting) => ids[nesting.parent] === parent && nesting.isCovered)
      .map(({ children }) => children.map((child) => ids[child]));

  test('follows from their cells', () => {
    expect(inside('everybody')).toContainEqual(['counties', 'country']);
    expect(inside('everybody')).toContainEqual(['sector-s1', 'sector-s2']);
    expect(inside('country')).toContainEqual(['county-11', 'county-12']);
    expect(inside('county-11')).toContainEqual(['1000', '1002', '1004', '1006']);
    expect(inside('counties')).toContainEqual(['11', '12']);
  });

  test('is seen on two maps at once', () => {
    const merged: TableDomain = {
      id: 'then/1000',
      kind: 'authority',
      cells: table.domains.filter(({ id }) => id === '1000' || id === '1001').flatMap(({ cells }) => cells),
    };
    const both: ReleaseTable = { ...table, domains: [...table.domains, merged] };
    const map = domainMapOf(both);
    const nesting = map.nestings.find(({ parent }) => map.ids[parent] === 'then/1000');
    expect(nesting?.children.map((child) => map.ids[child])).toEqual(['1000', '1001']);
    expect(nesting?.isCovered).toBe(true);
  });

  test('lets no municipality of an old map be told by what became of it', () => {
    // Of two that were one, the smaller is withheld: so the old one may not be told beside the larger.
    const answers = [4, 9, 30, 31];
    const cells = answers.map((respondents, i) => ({
      ...{
        authority: String(1000 + i),
        kind: 'municipality' as const,
        sector: 's',
        county: '1',
        region: 'r',
      },
      ...{ units: 40, respondents, revisions: respondents, moments: new Map(), options: new Map() },
    }));
    const authority = (id: string, own: number[]): TableDomain => ({ id, kind: 'authority', cells: own });
    const { participation } = protect(
      {
        cells,
        domains: [...cells.map((cell, i) => authority(cell.authority, [i])), authority('then/1000', [0, 1])],
        statistics: [],
      },
      LIMITS,
    );
    expect(participation.get('1000')).toBe('withheld');
    expect([participation.get('1001'), participation.get('then/1000')]).toContain('withheld');
    expect(participation.get('1002')).toBe('shown');
  });

  test('adds up cells', () => {
    const map = domainMapOf(table);
    const ones = table.cells.map(() => 1);
    expect(sumsOf(map, ones)[map.ids.indexOf('everybody')]).toBe(table.cells.length);
  });
});
