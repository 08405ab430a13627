/** Why a listed unit is not asked: it is closed, merged or none of ours; or its mail comes back. */
export const DISPOSITIONS = ['ineligible', 'no-contact'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Who is asked about: a school, a nursing home. */
export interface Unit {
  /** Unlike any other in the edition; letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** Code of the municipality or county authority it belongs to. */
  readonly authority: string;
  /** A sector of the edition. */
  readonly sector: string;
  /** What it is, in the words of the list it came from: "barnehage". */
  readonly unitType: string;
  readonly email: string;
  readonly employees: number;
  /** None for nearly all. A unit with one gets no invitation; one that is ineligible is not counted in N. */
  readonly disposition?: Disposition | undefined;
}

/** A unit with its place in the blocks of recomputation. */
export interface PlacedUnit extends Unit {
  readonly bucket: number;
}

/** Where a unit is found. */
export interface UnitKey {
  readonly edition: string;
  readonly authority: string;
  readonly sector: string;
  readonly unit: string;
}

/** N: the units of the frame in one cell, respondents or not. */
export interface FrameCount {
  readonly authority: string;
  readonly sector: string;
  /** Eligible units: those found closed, merged or none of ours are not among them. */
  readonly units: number;
  /** Units that were listed and turned out to be closed, merged or none of ours. */
  readonly ineligible?: number;
  /** Of the units, those whose mail came back and that had no other address. */
  readonly noContact?: number;
}
