/** A copy of something with one place changed, or removed when `value` is undefined: `pages[1].id`. */
export function withChange<T>(original: T, path: string, value: unknown): T {
  const copy = structuredClone(original);
  const keys = path.replaceAll('[', '.').replaceAll(']', '').split('.');
  const last = keys.pop() as string;
  // biome-ignore lint/suspicious/noExplicitAny: what is about to be broken has no type
  const holder = keys.reduce<any>((part, key) => part[key], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
