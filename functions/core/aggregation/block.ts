/**
 * The unit of recomputation: at most some 200 units of one sector in one municipality (or county authority).
 * Small enough that recomputing it from its answers costs the same whatever the country's size.
 */
export interface Block {
  readonly edition: string;
  /** Code of the municipality or county authority. */
  readonly authority: string;
  readonly sector: string;
  readonly bucket: number;
}

/** `2026#4222#education#0`: names the block in keys, queues and logs. */
export function blockId({ edition, authority, sector, bucket }: Block): string {
  return [edition, authority, sector, bucket].join('#');
}

/** The inverse of {@link blockId}; undefined for a text that names no block. */
export function parseBlockId(id: string): Block | undefined {
  const [edition, authority, sector, bucket, ...rest] = id.split('#');
  if (!edition || !authority || !sector || !bucket || rest.length > 0 || !/^\d{1,6}$/.test(bucket))
    return undefined;
  return { edition, authority, sector, bucket: Number(bucket) };
}
