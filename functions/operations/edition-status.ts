import type { EditionState } from '../core/edition/edition.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { Ports } from '../ports.ts';
import { countReports, type ReportCounts } from './order-reports.ts';

export interface SectorStatus {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly respondents: number;
}

export interface EditionStatus {
  readonly id: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly state: EditionState;
  readonly closesAt: string;
  readonly releaseAt: string;
  readonly authorities: number;
  readonly units: number;
  /** Listed units that turned out to be closed, merged or none of ours; not among `units`. */
  readonly ineligible: number;
  /** Of the units, those whose mail came back. */
  readonly noContact: number;
  readonly invited: number;
  readonly respondents: number;
  readonly sectors: readonly SectorStatus[];
  /** About how many orders wait or are being worked on. */
  readonly waiting: { readonly invitations: number; readonly reports: number };
  readonly releases: readonly ReleaseRecord[];
  /** Reports of the newest release. */
  readonly reports?: ReportCounts | undefined;
}

type Needs = Pick<
  Ports,
  'editions' | 'frame' | 'blockSums' | 'library' | 'releases' | 'reports' | 'invitationQueue' | 'renderQueue'
>;

/** Where an edition stands, in counts: never who has answered. Undefined when there is no such edition. */
export async function editionStatus(id: string, ports: Needs): Promise<EditionStatus | undefined> {
  const edition = await ports.editions.find(id);
  if (edition === undefined) return undefined;
  const { plan, state } = edition;
  const [counts, respondents, invited, invitations, reports, releases] = await Promise.all([
    ports.frame.counts(id),
    ports.blockSums.respondentsBySector(id),
    countInvited(id, ports),
    ports.invitationQueue.depth(),
    ports.renderQueue.depth(),
    ports.releases.list(id),
  ]);
  const newest = releases.at(-1);
  const sectors = plan.sectors.map((sector) => ({
    id: sector.id,
    name: sector.name.nb,
    units: sum(counts.filter((count) => count.sector === sector.id).map(({ units }) => units)),
    respondents: respondents.get(sector.id) ?? 0,
  }));
  return {
    id,
    title: plan.title.nb,
    synthetic: plan.synthetic,
    state,
    closesAt: plan.closesAt,
    releaseAt: plan.releaseAt,
    authorities: new Set(counts.filter(({ units }) => units > 0).map(({ authority }) => authority)).size,
    units: sum(sectors.map(({ units }) => units)),
    ineligible: sum(counts.map(({ ineligible = 0 }) => ineligible)),
    noContact: sum(counts.map(({ noContact = 0 }) => noContact)),
    invited,
    respondents: sum(sectors.map((sector) => sector.respondents)),
    sectors,
    waiting: { invitations, reports },
    releases,
    reports: newest === undefined ? undefined : await countReports(newest, ports),
  };
}

async function countInvited(edition: string, { frame }: Pick<Ports, 'frame'>): Promise<number> {
  let invited = 0;
  for await (const unit of frame.units(edition)) if (unit.invitedAt !== undefined) invited++;
  return invited;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
