const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower case, however it was written; undefined for anything else. */
export function parseUuid(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const uuid = value.toLowerCase();
  return UUID.test(uuid) ? uuid : undefined;
}
