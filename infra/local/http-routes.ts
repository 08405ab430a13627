/** A route key such as `GET /login`, `ANY /s/{proxy+}` or `$default`, taken apart. */
type Route = { key: string; method: string; segments: readonly string[] };

export type RouteMatch = { routeKey: string; pathParameters: Record<string, string> };

/**
 * Finds routes as an API Gateway HTTP API does: a full match before a greedy one, a longer before a shorter,
 * a named method before ANY, and `$default` when nothing else fits.
 */
export function routeFinder(
  keys: readonly string[],
): (method: string, path: string) => RouteMatch | undefined {
  const routes = keys
    .filter((key) => key !== '$default')
    .map(parseKey)
    .sort(mostSpecificFirst);
  return (method, path) => {
    const parts = path.split('/').slice(1);
    for (const route of routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const pathParameters = matchSegments(route.segments, parts);
      if (pathParameters) return { routeKey: route.key, pathParameters };
    }
    return keys.includes('$default') ? { routeKey: '$default', pathParameters: {} } : undefined;
  };
}

function parseKey(key: string): Route {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, segments: path.split('/').slice(1) };
}

function matchSegments(
  segments: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    const name = /^\{(\w+)(\+?)\}$/.exec(segment);
    if (part === undefined || (!name && segment !== part) || (name && part === '')) return undefined;
    if (!name) continue;
    const greedy = name[2] === '+';
    found[name[1] ?? ''] = decoded(greedy ? parts.slice(index).join('/') : part);
    if (greedy) return found;
  }
  return segments.length === parts.length ? found : undefined;
}

function mostSpecificFirst(one: Route, other: Route): number {
  const weight = ({ segments, method }: Route) => {
    const greedy = segments.at(-1)?.endsWith('+}') ? 0 : 1000;
    const fixed = segments.filter((segment) => !segment.startsWith('{')).length;
    return greedy + segments.length * 20 + fixed * 2 + (method === 'ANY' ? 0 : 1);
  };
  return weight(other) - weight(one);
}

/** A broken escape is passed on as it came: to refuse it is the function's part. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
