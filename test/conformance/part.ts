/** How a comparison with something from outside ended. */
export type Outcome =
  | { readonly kind: 'agrees'; readonly what: string }
  | { readonly kind: 'disagrees'; readonly violations: readonly string[] }
  /** What was needed is not to be had here; in words, for whoever can change that. */
  | { readonly kind: 'could-not-run'; readonly reason: string };

/** One comparison of ours with a tool or service that others made. */
export interface Part {
  /** As it is named at the command line. */
  readonly name: string;
  /** What it is compared with. */
  readonly judge: string;
  readonly run: () => Promise<Outcome>;
}
