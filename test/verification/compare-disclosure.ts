import { showCategories, showCount, showScale } from '../../functions/core/disclosure/categories.ts';
import {
  leaksOf,
  type SuppressionEquation,
  type SuppressionNode,
  suppress,
} from '../../functions/core/disclosure/suppress.ts';
import { compareExactly, newSection, type Section } from './agreement.ts';
import { type SetCell, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: the reference
type Reference = any;

/** Compares counts exactly, and of the pattern its properties: several patterns are right. */
export function compareDisclosure(reference: Reference, design: SurveyDesign): Section {
  const section = newSection('disclosure');
  const { nodes, equations } = nodesOf(design);
  const counts = new Map(nodes.map((node) => [node.id, node.count]));
  for (const [id, count] of Object.entries(reference.counts))
    compareExactly(section, `count of ${id}`, count, counts.get(id));
  compareExactly(section, 'nodes', Object.keys(reference.counts).length, nodes.length);
  const { states } = suppress(nodes, equations, reference.k);
  const isHidden = (id: string) => states.get(id) === 'primary' || states.get(id) === 'secondary';
  for (const { id, count } of nodes) {
    if (count > 0 && count < reference.k)
      compareExactly(section, `${id} is withheld`, 'primary', states.get(id));
  }
  compareExactly(section, 'counts that can be computed', [], leaksOf(nodes, states));
  for (const { parent, children } of equations) {
    const hidden = children.filter(isHidden);
    if (isHidden(parent) || states.get(parent) === 'empty' || hidden.length === 0) continue;
    const remainder = sum(hidden, (id) => counts.get(id) ?? 0);
    compareExactly(
      section,
      `hidden remainder of ${parent} is at least ${reference.k}`,
      true,
      remainder >= reference.k,
    );
  }
  return section;
}

/** Municipality × sector, municipality, sector × county, county, KOSTRA group, sector and country. */
function nodesOf(design: SurveyDesign): { nodes: SuppressionNode[]; equations: SuppressionEquation[] } {
  const covered = design.cells.filter((c) => c.type === 'K' && design.groupW.get(c) !== undefined);
  const leaves = [...Map.groupBy(covered, (c) => `${c.mun}|${c.sector}`)];
  const cell = (i: number) => leaves[i]?.[1][0] as SetCell;
  const nodes: SuppressionNode[] = [];
  const equations: SuppressionEquation[] = [];
  const all = [...leaves.keys()];
  const add = (id: string, members: readonly number[]): string => {
    nodes.push({
      id,
      cells: members,
      count: sum(members, (i) => sum(leaves[i]?.[1] ?? [], (c) => c.respondents)),
    });
    return id;
  };
  const family = (prefix: string, name: (c: SetCell) => string, members = all) =>
    [...Map.groupBy(members, (i) => name(cell(i)))].map(([key, own]) => ({
      id: add(`${prefix}${key}`, own),
      key,
      own,
    }));
  for (const i of all) add(leaves[i]?.[0] ?? '', [i]);
  const leafIds = (members: readonly number[]) => members.map((i) => leaves[i]?.[0] ?? '');
  const municipalities = family('', (c) => c.mun);
  for (const { id, own } of municipalities) equations.push({ parent: id, children: leafIds(own) });
  const crossed = family('county|', (c) => `${c.county}|${c.sector}`);
  for (const { id, own } of crossed) equations.push({ parent: id, children: leafIds(own) });
  const within = (own: readonly number[], parts: readonly { id: string; own: readonly number[] }[]) => {
    const members = new Set(own);
    return parts.filter((part) => part.own.every((i) => members.has(i))).map((part) => part.id);
  };
  const counties = family('county|', (c) => c.county);
  const groups = family('kostra|', (c) => c.kostra);
  const sectors = family('sector|', (c) => c.sector);
  // A sector that nobody covers is a node without cells.
  for (const sector of new Set(design.cells.map((c) => c.sector))) {
    if (!sectors.some(({ key }) => key === sector)) add(`sector|${sector}`, []);
  }
  for (const { id, own } of counties) {
    equations.push(
      { parent: id, children: within(own, municipalities) },
      { parent: id, children: within(own, crossed) },
    );
  }
  for (const { id, own } of groups) equations.push({ parent: id, children: within(own, municipalities) });
  for (const { id, own } of sectors) equations.push({ parent: id, children: within(own, crossed) });
  add('K', all);
  for (const some of [counties, groups, sectors])
    equations.push({ parent: 'K', children: some.map(({ id }) => id) });
  return { nodes, equations };
}

export function compareCategories(reference: Reference, minBase: number): Section {
  const section = newSection('disclosure_categories');
  const limits = { minBase, minCategory: 3, freeBase: 50 };
  for (const row of reference.binary) {
    const found = showCount(row.count, row.base, limits);
    const own =
      found.kind === 'band' ? { show: 'band', lo: found.low, hi: found.high } : { show: found.kind };
    compareExactly(section, `${row.count} of ${row.base}`, { count: row.count, base: row.base, ...own }, row);
  }
  for (const row of reference.scale) {
    const found = showScale(row.counts, limits);
    const name = (points: readonly number[]) =>
      points.length === 1
        ? String((points[0] ?? 0) + 1)
        : `${(points[0] ?? 0) + 1}-${(points.at(-1) ?? 0) + 1}`;
    const show = found.kind === 'classes' ? found.classes.map(name).join('|') : found.kind;
    const mean = found.kind === 'hidden' ? false : found.isMeanShown;
    compareExactly(section, `scale ${row.counts}`, { show: row.show, mean: row.mean }, { show, mean });
  }
  for (const row of reference.nominal) {
    const found = showCategories(row.counts, limits);
    const own =
      found.kind === 'classes'
        ? { show: 'classes', own: found.own, pooled: found.pooled }
        : { show: found.kind };
    compareExactly(section, `categories ${JSON.stringify(row.counts)}`, { ...row, counts: undefined }, own);
  }
  return section;
}
