/** What became of the units of a frame. Whole numbers. */
export interface Dispositions {
  readonly complete: number;
  readonly partial: number;
  /** Refusals and break-offs. */
  readonly refused: number;
  /** Mail came back, and there was no other address. */
  readonly noContact: number;
  /** Never reacted: eligible or not is unknown. */
  readonly unknown: number;
  /** Closed, merged, or none of ours. */
  readonly ineligible: number;
}

/** AAPOR's rates, as fractions. RR2 is the headline. */
export interface ResponseRates {
  /** Estimated share of eligible units among those that never reacted. */
  readonly eligibility: number;
  readonly rr1: number;
  readonly rr2: number;
  readonly rr3: number;
  readonly rr4: number;
  readonly rr5: number;
  readonly rr6: number;
}

/**
 * Response rates 1 to 6. Undefined when nothing is known to be eligible. Source: AAPOR, Standard Definitions;
 * statistics note, section 10.
 */
export function responseRates(d: Dispositions): ResponseRates | undefined {
  const known = d.complete + d.partial + d.refused + d.noContact;
  if (known === 0) return undefined;
  const eligibility = known / (known + d.ineligible);
  const answered = d.complete + d.partial;
  const all = known + d.unknown;
  const estimated = known + eligibility * d.unknown;
  return {
    eligibility,
    rr1: d.complete / all,
    rr2: answered / all,
    rr3: d.complete / estimated,
    rr4: answered / estimated,
    rr5: d.complete / known,
    rr6: answered / known,
  };
}
