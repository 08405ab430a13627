/** Names of the two editions in the reference's fields. */
export interface Labels {
  readonly earlier: string;
  readonly latest: string;
}

/** What the script that makes references writes, whatever the editions of a set are called. */
const WRITTEN: Labels = { earlier: '2024', latest: '2026' };

/** The editions' own names where the reference uses them, otherwise those of the script. */
export function labelsOf(reference: object, earlier: number, latest: number): Labels {
  const own = { earlier: String(earlier), latest: String(latest) };
  return `atomic_${own.latest}` in reference ? own : WRITTEN;
}
