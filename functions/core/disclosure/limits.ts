/** Limits of what a release may tell. */
export interface DisclosureLimits {
  /** Fewest answers of a base. */
  readonly minBase: number;
  /** The same for questions that judge superiors, politicians or employees. */
  readonly minBaseSensitive: number;
  /** Fewest answers of a category that is told, and of its complement. */
  readonly minCategory: number;
  /** From this base on, empty categories may be told as such. */
  readonly freeBase: number;
}
