import { checkFrame } from '../core/edition/frame.ts';
import type { FrameProblem } from '../core/edition/frame-problem.ts';
import type { Unit } from '../core/edition/unit.ts';
import type { Table } from '../core/register/table.ts';
import type { FrameUnit } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';
import { placeUnits } from './place-units.ts';

export type FrameImport =
  | {
      readonly kind: 'imported';
      readonly units: number;
      readonly added: number;
      readonly kept: number;
      readonly removed: number;
    }
  | { readonly kind: 'refused'; readonly problems: readonly FrameProblem[] }
  /** Units do not come and go once some of them may have answered. */
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'unknown-edition' };

type Needs = Pick<Ports, 'editions' | 'frame' | 'library' | 'random'>;

/** Makes the rows of a file the frame of an edition: all of them, or none when one is wrong. */
export async function importFrame(edition: string, table: Table, ports: Needs): Promise<FrameImport> {
  const found = await ports.editions.find(edition);
  if (found === undefined) return { kind: 'unknown-edition' };
  const register = await ports.library.register(found.plan.register);
  const check = checkFrame(table, register, found.plan);
  return check.kind === 'refused' ? check : replaceFrame(edition, check.units, ports);
}

/** The same with units that have been checked already, or were made up. */
export async function replaceFrame(
  edition: string,
  units: readonly Unit[],
  ports: Pick<Needs, 'editions' | 'frame' | 'random'>,
): Promise<FrameImport> {
  const found = await ports.editions.find(edition);
  if (found === undefined) return { kind: 'unknown-edition' };
  if (found.state.status !== 'draft') return { kind: 'not-a-draft' };
  const existing = new Map<string, FrameUnit>();
  for await (const unit of ports.frame.units(edition)) existing.set(unit.id, unit);
  const placed = placeUnits(units, existing, ports.random.id);
  await ports.frame.replace(edition, placed);
  const kept = placed.filter((unit) => existing.get(unit.id)?.responseId === unit.responseId).length;
  return {
    kind: 'imported',
    units: placed.length,
    added: placed.length - kept,
    kept,
    removed: existing.size - kept,
  };
}
