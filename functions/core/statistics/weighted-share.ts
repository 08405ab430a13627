/** One weighting group's part in a domain. All are whole numbers. */
export interface GroupPart {
  /** Units in the frame and respondents of the whole weighting group: they make the weight. */
  readonly units: number;
  readonly respondents: number;
  /** Respondents of the group in the domain that were asked and gave a valid answer. */
  readonly asked: number;
  /** Those among them for which the indicator holds. */
  readonly holds: number;
}

export interface WeightedShare {
  /** From 0 to 1. */
  readonly share: number;
  /** Answers of equal weight that would be as many: Kish's effective base. */
  readonly kishBase: number;
}

/**
 * The share among all units of a domain, each respondent standing for the units of its weighting group
 * (weight = units / respondents). Undefined when nobody gave a valid answer.
 *
 * Source: the statistics note, sections 4.1 and 5.1; Kish (1992) for the effective base.
 */
export function weightedShare(parts: readonly GroupPart[]): WeightedShare | undefined {
  let asked = 0;
  let askedSquared = 0;
  let holding = 0;
  let isUnanimousNo = true;
  let isUnanimousYes = true;
  for (const part of parts) {
    if (part.asked === 0) continue;
    const weight = part.units / part.respondents;
    asked += weight * part.asked;
    askedSquared += weight * weight * part.asked;
    holding += weight * part.holds;
    isUnanimousNo &&= part.holds === 0;
    isUnanimousYes &&= part.holds === part.asked;
  }
  if (asked === 0) return undefined;
  // Unanimity is decided from whole numbers: a weighted sum of ones may be 0.9999999999999999.
  const share = isUnanimousNo ? 0 : isUnanimousYes ? 1 : holding / asked;
  return { share, kishBase: (asked * asked) / askedSquared };
}
