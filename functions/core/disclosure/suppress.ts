import { RowSpace, type SparseRow } from './row-space.ts';

/** Something that a count is given for: a cell, or a union of cells. */
export interface SuppressionNode {
  readonly id: string;
  /** The cells it is made of, by number. */
  readonly cells: readonly number[];
  readonly count: number;
}

/** `parent` is the sum of `children`, all of them nodes by id. */
export interface SuppressionEquation {
  readonly parent: string;
  readonly children: readonly string[];
}

/** `empty`: nothing to protect. `primary`: too few. `secondary`: withheld to protect others. */
export type SuppressionState = 'empty' | 'primary' | 'secondary' | 'shown';

export interface Suppression {
  readonly states: ReadonlyMap<string, SuppressionState>;
  /** Repairs that only the exact audit asked for. */
  readonly repairs: number;
}

/**
 * Decides which counts may be shown so that no count from 1 to `fewest − 1` can be computed from them.
 *
 * Step A goes through the equations until nothing changes: where a single child is hidden, or the hidden ones
 * add up to fewer than `fewest`, the smallest shown child is hidden too. Step B audits the result with exact
 * linear algebra, since crossing hierarchies let hidden cells be computed all the same, and hides the smallest
 * shown node that stops it. Ties go by id, so the same counts always give the same pattern.
 *
 * Source: statistics note, 14.1; the audit after Langsrud (2024), Secondary cell suppression by Gaussian
 * elimination.
 */
export function suppress(
  nodes: readonly SuppressionNode[],
  equations: readonly SuppressionEquation[],
  fewest: number,
): Suppression {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const states = new Map<string, SuppressionState>(
    nodes.map(({ id, count }) => [id, count === 0 ? 'empty' : count < fewest ? 'primary' : 'shown']),
  );
  const rowOf = rowsOf(nodes);
  for (let repairs = 0; ; repairs++) {
    protectEquations(equations, byId, states, fewest);
    const shown = nodes.filter(({ id }) => states.get(id) === 'shown').toSorted(smallestFirst);
    const leak = findLeak(nodes, states, shown, rowOf);
    if (leak === undefined) return { states, repairs };
    states.set(nodeToHide(leak, shown, rowOf).id, 'secondary');
  }
}

/** The primary counts that follow from the shown ones by linear algebra. None, if the pattern is good. */
export function leaksOf(
  nodes: readonly SuppressionNode[],
  states: ReadonlyMap<string, SuppressionState>,
): readonly string[] {
  const rowOf = rowsOf(nodes);
  const space = new RowSpace(nodes.filter(({ id }) => states.get(id) === 'shown').map(rowOf));
  return nodes
    .filter((node) => states.get(node.id) === 'primary' && space.has(rowOf(node)))
    .map(({ id }) => id);
}

/** Cells known to be empty carry no unknown. */
function rowsOf(nodes: readonly SuppressionNode[]): (node: SuppressionNode) => SparseRow {
  const empty = new Set(nodes.filter(({ count }) => count === 0).flatMap(({ cells }) => cells));
  const rows = new Map(
    nodes.map(({ id, cells }) => [
      id,
      new Map(cells.filter((cell) => !empty.has(cell)).map((cell) => [cell, 1])),
    ]),
  );
  return ({ id }) => rows.get(id) as SparseRow;
}

function protectEquations(
  equations: readonly SuppressionEquation[],
  byId: ReadonlyMap<string, SuppressionNode>,
  states: Map<string, SuppressionState>,
  fewest: number,
): void {
  const isHidden = (id: string) => states.get(id) === 'primary' || states.get(id) === 'secondary';
  const count = (id: string) => byId.get(id)?.count ?? 0;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { parent, children } of equations) {
      if (states.get(parent) === 'empty') continue;
      const hidden = children.filter(isHidden);
      const isParentHidden = isHidden(parent);
      const isWeak = isParentHidden
        ? hidden.length === 0
        : hidden.length === 1 ||
          (hidden.length > 1 && hidden.reduce((sum, id) => sum + count(id), 0) < fewest);
      if (!isWeak) continue;
      const candidates = children.filter((id) => states.get(id) === 'shown');
      const smallest = candidates.toSorted((a, b) => count(a) - count(b) || (a < b ? -1 : 1))[0];
      const toHide = smallest ?? (isParentHidden ? undefined : parent);
      if (toHide === undefined) continue;
      states.set(toHide, 'secondary');
      isChanged = true;
    }
  }
}

function findLeak(
  nodes: readonly SuppressionNode[],
  states: ReadonlyMap<string, SuppressionState>,
  shown: readonly SuppressionNode[],
  rowOf: (node: SuppressionNode) => SparseRow,
): SuppressionNode | undefined {
  const space = new RowSpace(shown.map(rowOf));
  return nodes
    .filter(({ id }) => states.get(id) === 'primary')
    .toSorted(smallestFirst)
    .find((node) => space.has(rowOf(node)));
}

function nodeToHide(
  leak: SuppressionNode,
  shown: readonly SuppressionNode[],
  rowOf: (node: SuppressionNode) => SparseRow,
): SuppressionNode {
  const stops = (node: SuppressionNode) =>
    !new RowSpace(shown.filter((other) => other !== node).map(rowOf)).has(rowOf(leak));
  const sharesCell = (node: SuppressionNode) => node.cells.some((cell) => rowOf(leak).has(cell));
  // Only what shares a cell with the leak, or with what does, can take part in its derivation; the smallest of
  // all that stops it is looked for, and where none does alone, the leak loses a neighbour and is looked at again.
  return (shown.find(stops) ?? shown.find(sharesCell)) as SuppressionNode;
}

function smallestFirst(a: SuppressionNode, b: SuppressionNode): number {
  return a.count - b.count || (a.id < b.id ? -1 : 1);
}
