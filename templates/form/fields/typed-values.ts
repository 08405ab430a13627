/** What a draft holds may be anything that was ever sent; these read the parts that a field can show. */

export function chosenIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

export function chosenFor(item: string, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, item)) return undefined;
  const option = (value as Record<string, unknown>)[item];
  return typeof option === 'string' ? option : undefined;
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
