/**
 * One text for one value: members in order of name, no white space. Two values with the same content have
 * the same fingerprint. Members that are undefined are left out, as JSON has no such thing.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
