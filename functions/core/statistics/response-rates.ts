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

/** AAPOR's rates, as fractions; undefined where the units that they are of are none. RR2 is the headline. */
export interface ResponseRates {
  /** Estimated share of eligible units among those that never reacted. */
  readonly eligibility: number | undefined;
  readonly rr1: number | undefined;
  readonly rr2: number | undefined;
  readonly rr3: number | undefined;
  readonly rr4: number | undefined;
  readonly rr5: number | undefined;
  readonly rr6: number | undefined;
}

/** Response rates 1 to 6. Source: AAPOR, Standard Definitions; statistics note, section 10. */
export function responseRates(d: Dispositions): ResponseRates {
  const answered = d.complete + d.partial;
  const known = answered + d.refused + d.noContact;
  const eligibility = quotient(known, known + d.ineligible);
  const all = known + d.unknown;
  const estimated = eligibility === undefined ? 0 : known + eligibility * d.unknown;
  return {
    eligibility,
    rr1: quotient(d.complete, all),
    rr2: quotient(answered, all),
    rr3: quotient(d.complete, estimated),
    rr4: quotient(answered, estimated),
    rr5: quotient(d.complete, known),
    rr6: quotient(answered, known),
  };
}

function quotient(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
