import { coarsen, coarsenParticipation, isBenchmark } from '../disclosure/protect-group.ts';
import type { EditionPlan } from '../edition/edition.ts';
import type { FrameCount } from '../edition/unit.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Authority, Register } from '../register/register.ts';
import { groupSectors } from '../statistics/weighting-groups.ts';
import { benchmarksOf } from './benchmarks.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Cell, type CellSums, type Cells, cellsOf, sectorWeights, type Weight } from './cells.ts';
import { figuresOf } from './figures.ts';
import type { Domain, Release } from './release.ts';

/** Everything a release is a function of. */
export interface ReleaseInput {
  readonly plan: EditionPlan;
  /** ISO 8601; when the edition was closed. */
  readonly closedAt: string;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
  /** N by authority and sector. */
  readonly frame: readonly FrameCount[];
  readonly sums: readonly CellSums[];
  readonly codeVersion: string;
}

/** Fewest respondents of a weighting group inside an authority; statistics note, section 4.3. */
const SMALLEST_GROUP = 5;

/**
 * Computes the release of a closed edition: weighted shares with Wilson intervals for every authority and for
 * every group that authorities are compared with, protected one by one.
 *
 * This is the first version of the method, and says so in the artefact: a sector of the whole country is one
 * weighting group, a benchmark includes the authority itself, differences are not tested, and no pattern of
 * suppression is laid over the whole release.
 */
export function buildRelease(input: ReleaseInput, fingerprint: (text: string) => string): Release {
  const { plan, questionnaire, register } = input;
  // In one order, whatever order a store gave them in: sums of fractions depend on it in the last digits.
  const frame = sorted(input.frame);
  const sums = sorted(input.sums);
  const cells = cellsOf(register, frame, sums);
  const authorities = register.authorities.filter((authority) => cells.has(authority.code));
  const weights = sectorWeights(cells);
  const domains = [
    ...[...groupsOf(authorities)].map(([id, members]) => groupDomain(input, id, members, cells, weights)),
    ...authorities.map((authority) => authorityDomain(input, authority, cells.get(authority.code) ?? [])),
  ];
  return {
    schema: 'innovasjonsbarometer/release/1',
    edition: { id: plan.id, title: plan.title, closedAt: input.closedAt },
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    register: register.version,
    synthetic: plan.synthetic,
    codeVersion: input.codeVersion,
    method: { name: 'first-version', intervalLevel: plan.intervalLevel, ...plan.thresholds },
    input: fingerprint(canonicalJson({ frame, sums })),
    domains: domains.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The authorities of every group that somebody is compared with, by the group's domain id. */
function groupsOf(authorities: readonly Authority[]): ReadonlyMap<string, readonly Authority[]> {
  const groups = new Map<string, Authority[]>();
  for (const authority of authorities) {
    for (const { domain } of benchmarksOf(authority)) {
      const members = groups.get(domain);
      if (members === undefined) groups.set(domain, [authority]);
      else members.push(authority);
    }
  }
  return groups;
}

function groupDomain(
  { plan, questionnaire }: ReleaseInput,
  id: string,
  members: readonly Authority[],
  cells: Cells,
  weights: ReadonlyMap<string, Weight>,
): Domain {
  const own = members.map((member) => cells.get(member.code) ?? []);
  const all = own.flat();
  const units = total(all, 'units');
  const isShown = isBenchmark(
    own.map((cellsOfMember) => total(cellsOfMember, 'respondents')),
    plan.thresholds.minBase,
  );
  if (!isShown) return { id, kind: kindOfGroup(id), participation: { kind: 'withheld', units }, figures: {} };

  const respondents = total(all, 'respondents');
  const parts = all.map((cell) => ({ cell, ...(weights.get(`${cell.kind}#${cell.sector}`) as Weight) }));
  const figures = figuresOf(plan, questionnaire, { parts, units, respondents });
  return {
    id,
    kind: kindOfGroup(id),
    participation: coarsenParticipation(units, respondents),
    figures: Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, coarsen(figure)])),
  };
}

function authorityDomain(
  { plan, questionnaire }: ReleaseInput,
  { code: id }: Authority,
  cells: readonly Cell[],
): Domain {
  const units = total(cells, 'units');
  const respondents = total(cells, 'respondents');
  if (respondents < plan.thresholds.minBase) {
    return { id, kind: 'authority', participation: { kind: 'withheld', units }, figures: {} };
  }
  const parts = groupSectors(cells, SMALLEST_GROUP).flatMap((group) =>
    group.map((cell) => ({ cell, units: total(group, 'units'), respondents: total(group, 'respondents') })),
  );
  return {
    id,
    kind: 'authority',
    participation: { kind: 'shown', units, respondents },
    figures: figuresOf(plan, questionnaire, { parts, units, respondents }),
  };
}

function total(cells: readonly Weight[], what: keyof Weight): number {
  return cells.reduce((sum, cell) => sum + cell[what], 0);
}

function kindOfGroup(id: string): Domain['kind'] {
  if (id === 'country') return 'country';
  if (id === 'counties') return 'county-authorities';
  return id.startsWith('county-') ? 'county' : 'kostra-group';
}

function sorted<T extends { readonly authority: string; readonly sector: string }>(
  rows: readonly T[],
): readonly T[] {
  const name = (row: T) => `${row.authority}#${row.sector}`;
  return rows.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}
