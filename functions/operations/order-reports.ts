import { findAuthority, reportLanguages } from '../core/register/register.ts';
import type { Release } from '../core/release/release.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { ReportOrder, ReportRecord } from '../ports/reports.ts';
import type { Ports } from '../ports.ts';

/** Which reports of the newest release; all when nothing is said. */
export interface ReportChoice {
  readonly authority?: string | undefined;
  /** Only those whose latest attempt failed. */
  readonly failed?: boolean | undefined;
}

export type ReportChoosing =
  | { readonly kind: 'chosen'; readonly release: ReleaseRecord; readonly orders: readonly ReportOrder[] }
  | { readonly kind: 'no-release' }
  /** The edition asks one person for a whole authority: it has figures of groups alone. */
  | { readonly kind: 'no-own-figures' }
  /** The authority is not part of the release: it had no units in the frame, or there is none such. */
  | { readonly kind: 'unknown-authority' };

export interface ReportCounts {
  readonly needed: number;
  readonly stored: number;
  readonly failed: number;
  readonly missing: number;
}

type Needs = Pick<Ports, 'releases' | 'library' | 'reports'>;

/** The reports to draw of an edition's newest release: one for each authority and language it is read in. */
export async function chooseReports(
  edition: string,
  choice: ReportChoice,
  ports: Needs,
): Promise<ReportChoosing> {
  const release = (await ports.releases.list(edition)).at(-1);
  if (release === undefined) return { kind: 'no-release' };
  const opened = await ports.releases.open(release.id);
  if (opened.edition.instrument.unit === 'organisation') return { kind: 'no-own-figures' };
  const all = await reportsOf(release, opened, ports);
  const own = all.filter(({ authority }) => choice.authority === undefined || authority === choice.authority);
  if (own.length === 0) return { kind: 'unknown-authority' };
  if (choice.failed !== true) return { kind: 'chosen', release, orders: own };
  const records = await recordsOf(release, ports);
  return {
    kind: 'chosen',
    release,
    orders: own.filter((order) => records.get(name(order))?.kind === 'failed'),
  };
}

/** How many of a release's reports are there. */
export async function countReports(release: ReleaseRecord, ports: Needs): Promise<ReportCounts> {
  const opened = await ports.releases.open(release.id);
  const [needed, records] = await Promise.all([reportsOf(release, opened, ports), recordsOf(release, ports)]);
  const count = (kind: ReportRecord['kind'] | undefined) =>
    needed.filter((order) => records.get(name(order))?.kind === kind).length;
  return {
    needed: needed.length,
    stored: count('stored'),
    failed: count('failed'),
    missing: count(undefined),
  };
}

async function reportsOf(
  record: ReleaseRecord,
  release: Release,
  ports: Needs,
): Promise<readonly ReportOrder[]> {
  if (release.edition.instrument.unit === 'organisation') return [];
  const register = await ports.library.register(release.register);
  return release.domains
    .filter(({ kind, participation }) => kind === 'authority' && participation.units > 0)
    .flatMap(({ id }) => {
      const authority = findAuthority(register, id);
      const languages = authority === undefined ? [] : reportLanguages(authority);
      return languages.map((language) => ({
        edition: record.edition,
        releaseId: record.id,
        authority: id,
        language,
      }));
    });
}

async function recordsOf(
  release: ReleaseRecord,
  { reports }: Pick<Ports, 'reports'>,
): Promise<ReadonlyMap<string, ReportRecord>> {
  return new Map((await reports.list(release.id)).map((record) => [name(record), record]));
}

function name({ authority, language }: Pick<ReportOrder, 'authority' | 'language'>): string {
  return `${authority}#${language}`;
}
