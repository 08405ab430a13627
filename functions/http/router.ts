import httpRouter, { type Method } from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda';

interface Place {
  readonly method: Method;
  readonly path: string;
}

export type Found<R> =
  | { readonly kind: 'route'; readonly route: R }
  /** The path is ours, the method is not. */
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'not-found' };

type Find<R> = (event: APIGatewayProxyEventV2) => Promise<Found<R>>;

/** Finds the route an event is for, and puts the `{names}` of its path into the event's `pathParameters`. */
export function routerOf<R extends Place>(routes: readonly R[]): Find<R> {
  const paths = [...new Set(routes.map((route) => route.path))];
  const methodsOf = (path: string) =>
    routes.filter((route) => route.path === path).flatMap((route) => methods(route));
  const known = routes.flatMap((route) =>
    methods(route).map((method) => ({ method, path: route.path, found: { kind: 'route', route } as const })),
  );
  const others = paths.map((path) => ({
    method: 'ANY' as const,
    path,
    found: { kind: 'other-methods', methods: methodsOf(path) } as const,
  }));
  const findRoute = table<R>(known);
  const findOther = table<R>(others);
  return async (event) => {
    const found = await findRoute(event);
    return found.kind === 'not-found' ? findOther(event) : found;
  };
}

/** HEAD is a GET whose body the gateway does not send on. */
function methods({ method }: Place): Method[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

function table<R>(entries: readonly (Place & { readonly found: Found<R> })[]): Find<R> {
  // The router hands on what a Lambda handler answers; a text may name the entry.
  const find = httpRouter<APIGatewayProxyEventV2, APIGatewayProxyResultV2>({
    routes: entries.map(({ method, path }, index) => ({ method, path, handler: async () => String(index) })),
    notFoundResponse: () => 'none',
  });
  return async (event) => {
    const name = await find(event, NO_CONTEXT, NEVER);
    return entries[Number(name)]?.found ?? { kind: 'not-found' };
  };
}

const NO_CONTEXT = {} as Context;
const NEVER = { signal: new AbortController().signal };
