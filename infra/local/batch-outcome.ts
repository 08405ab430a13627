/**
 * Reads a function's answer to a batch as Lambda does: the identifiers that failed.
 * Nothing, or an empty list, is success; an answer that names no or an unknown record fails the whole batch.
 */
export function failedIdentifiers(answer: unknown, identifiers: readonly string[]): Set<string> {
  const failures = (answer as { batchItemFailures?: unknown } | null | undefined)?.batchItemFailures;
  if (!Array.isArray(failures)) return new Set();
  const named = failures.map((failure) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier);
  const known = named.every((name) => typeof name === 'string' && identifiers.includes(name));
  return new Set(known ? (named as string[]) : identifiers);
}
