import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Register } from '../core/register/register.ts';
import type { Release } from '../core/release/release.ts';
import type { ReleaseFacts } from '../core/report/report-input.ts';
import type { ReportOrder } from '../ports/reports.ts';
import type { Ports } from '../ports.ts';

/** A report was ordered of a release that its edition does not have. */
export class UnknownReleaseError extends Error {
  override readonly name = 'UnknownReleaseError';
}

/** What all reports of a release are drawn from. */
export interface ReportSource {
  readonly release: Release;
  readonly releaseFacts: ReleaseFacts;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
}

/** Opens what an order names. */
export type ReportSources = (order: Pick<ReportOrder, 'edition' | 'releaseId'>) => Promise<ReportSource>;

/**
 * Remembers what was opened last: nothing of it ever changes, and orders come by the release. Failing to open
 * is not remembered.
 *
 * @throws {UnknownReleaseError}
 */
export function reportSources(ports: Pick<Ports, 'releases' | 'library'>): ReportSources {
  let last: { readonly releaseId: string; readonly source: Promise<ReportSource> } | undefined;
  return async ({ edition, releaseId }) => {
    if (last?.releaseId !== releaseId) {
      const source = openSource(edition, releaseId, ports);
      last = { releaseId, source };
      source.catch(() => {
        if (last?.source === source) last = undefined;
      });
    }
    return last.source;
  };
}

async function openSource(
  edition: string,
  releaseId: string,
  { releases, library }: Pick<Ports, 'releases' | 'library'>,
): Promise<ReportSource> {
  const record = (await releases.list(edition)).find(({ id }) => id === releaseId);
  if (record === undefined) throw new UnknownReleaseError(`edition ${edition} has no release ${releaseId}`);
  const release = await releases.open(releaseId);
  const { id, version } = release.questionnaire;
  const [questionnaire, register] = await Promise.all([
    library.questionnaire(id, version),
    library.register(release.register),
  ]);
  return { release, releaseFacts: record, questionnaire, register };
}
