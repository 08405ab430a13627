/** How far results may differ from the reference: relative or absolute, whichever is larger. */
export interface Tolerances {
  readonly estimates: number;
  readonly logit: number;
  readonly rake: number;
}
