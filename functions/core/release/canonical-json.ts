/**
 * One text for one value: members in order of name, no white space. Two values with the same content have
 * the same fingerprint. Members that are undefined are left out, as JSON has no such thing.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const told = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort();
  return `{${told.map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name])}`).join(',')}}`;
}
