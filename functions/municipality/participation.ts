import { type ResponseRate, responseRate } from '../core/access/response-rate.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

/** How many units of an authority are asked, and how many of them have answered, as far as that is told. */
export interface ParticipationSoFar {
  readonly units: number;
  readonly rate: ResponseRate;
}

/** For the authority as a whole; what its sectors have answered is nobody's to see. */
export async function participationSoFar(
  edition: string,
  authority: string,
  { frame, blockSums }: Pick<MunicipalityPorts, 'frame' | 'blockSums'>,
): Promise<ParticipationSoFar> {
  const [counts, respondents] = await Promise.all([
    frame.counts(edition),
    blockSums.respondents(edition, authority),
  ]);
  const units = counts
    .filter((count) => count.authority === authority)
    .reduce((sum, count) => sum + count.units, 0);
  return { units, rate: responseRate(units, Math.min(respondents.get(authority) ?? 0, units)) };
}
