import type { Ports } from '../ports.ts';
import { findUnit } from './find-unit.ts';

export type Revoking =
  | { readonly kind: 'revoked'; readonly invitations: number }
  | { readonly kind: 'unknown-unit' };

/** Makes every code that was sent to a unit useless. What it has answered stays; it may be invited again. */
export async function revokeInvitations(
  edition: string,
  unitId: string,
  ports: Pick<Ports, 'frame' | 'invitations'>,
): Promise<Revoking> {
  const unit = await findUnit(edition, unitId, ports);
  if (unit === undefined) return { kind: 'unknown-unit' };
  const outcomes = await Promise.all((unit.invitations ?? []).map(ports.invitations.revoke));
  return { kind: 'revoked', invitations: outcomes.filter((outcome) => outcome === 'revoked').length };
}
