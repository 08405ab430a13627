/** One weight of the typeface that reports are set in. */
export interface FontFace {
  /** 400, 600 or 700. */
  readonly weight: number;
  /** The woff2 file in base64. Static, with TrueType outlines: others become drawings in a PDF. */
  readonly woff2: string;
}
