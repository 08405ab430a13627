import { newestFirst } from '../core/access/edition-stage.ts';
import type { PublishedRelease } from '../core/access/published.ts';
import { isReleased } from '../core/access/release-gate.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

/** Everything an authority may see of results at `now`, newest first: nothing of an edition before its minute. */
export async function publishedReleases(
  authority: string,
  editions: readonly Edition[],
  now: Date,
  { releases, reports }: Pick<MunicipalityPorts, 'releases' | 'reports'>,
): Promise<readonly PublishedRelease[]> {
  const inPublic = newestFirst(editions).filter((edition) => isReleased(edition, now));
  const found = inPublic.map(async (edition) => {
    const records = (await releases.list(edition.plan.id)).toSorted((a, b) => b.number - a.number);
    return Promise.all(records.map((record) => publishedRelease(edition, record, authority, reports)));
  });
  return (await Promise.all(found)).flat();
}

async function publishedRelease(
  { plan }: Edition,
  { id, number, madeAt }: ReleaseRecord,
  authority: string,
  reports: MunicipalityPorts['reports'],
): Promise<PublishedRelease> {
  const records = await reports.list(id, authority);
  return {
    plan,
    number,
    id,
    // A release made before the edition's minute waits for it.
    publishedAt: Date.parse(madeAt) > Date.parse(plan.releaseAt) ? madeAt : plan.releaseAt,
    reports: records.filter((report) => report.kind === 'stored'),
  };
}
