import middy from '@middy/core';
import httpRouter, { type Method } from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { optionalSetting } from '../config.ts';
import { type Language, preferredLanguage } from '../core/language.ts';
import { log } from '../log.ts';
import { MOST_BODY_BYTES } from './body.ts';
import { type HttpRequest, readRequest } from './request.ts';
import type { HttpResponse } from './responses.ts';

export interface Route<Deps> {
  readonly method: Method;
  /** `/s/{code}/{page}` */
  readonly path: string;
  readonly action: (request: HttpRequest, deps: Deps) => Promise<HttpResponse>;
}

/** What a request meets when no action of ours answers it; an HTML page or a problem document, by function. */
export interface Refusals {
  readonly notFound: (language: Language) => HttpResponse;
  readonly methodNotAllowed: (language: Language) => HttpResponse;
  readonly tooLarge: (language: Language) => HttpResponse;
  readonly forbidden: (language: Language) => HttpResponse;
  readonly failed: (language: Language, requestId: string) => HttpResponse;
}

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/**
 * Makes a Lambda handler out of a table of routes.
 *
 * `connect` runs once, on the first request after a cold start, so importing a handler reads no
 * environment and opens no connection. An unforeseen error becomes `failed` with the request's id; the
 * log gets the error, the client nothing of it.
 */
export function httpFunction<Deps>(routes: readonly Route<Deps>[], refusals: Refusals, connect: () => Deps) {
  let deps: Deps | undefined;
  const run = async (event: Event, action: Route<Deps>['action']): Promise<Result> => {
    const request = readRequest(event);
    if (request === undefined) return asResult(refusals.notFound(languageOf(event)));
    if (request.body.byteLength > MOST_BODY_BYTES) return asResult(refusals.tooLarge(request.language));
    deps ??= connect();
    return asResult(await action(request, deps));
  };

  // HEAD is a GET whose body the gateway does not send on.
  const methods = (method: Method): Method[] => (method === 'GET' ? ['GET', 'HEAD'] : [method]);
  const known = routes.flatMap((route) =>
    methods(route.method).map((method) => ({
      method,
      path: route.path,
      handler: async (event: Event) => run(event, route.action),
    })),
  );
  const otherMethods = [...new Set(routes.map((route) => route.path))].map((path) => ({
    method: 'ANY' as const,
    path,
    handler: async (event: Event) => asResult(refusals.methodNotAllowed(languageOf(event))),
  }));
  const find = httpRouter<Event, Result>({ routes: known, notFoundResponse: () => undefined });
  const findOther = httpRouter<Event, Result>({
    routes: otherMethods,
    notFoundResponse: () => undefined,
  });
  const route = async (event: Event, context: Context): Promise<Result> => {
    const isFromFront = isFromOurFront(event);
    if (!isFromFront) return asResult(refusals.forbidden(languageOf(event)));
    const call = (handler: unknown) =>
      (handler as (e: Event, c: Context) => Promise<Result | undefined>)(event, context);
    return (await call(find)) ?? (await call(findOther)) ?? asResult(refusals.notFound(languageOf(event)));
  };

  return middy<Event, Result, Error, Context>(route)
    .use(httpSecurityHeaders(SECURITY_HEADERS))
    .onError((request) => {
      const requestId = request.event.requestContext?.requestId ?? request.context.awsRequestId;
      log.error('request.failed', request.error, { requestId });
      request.response = asResult(refusals.failed(languageOf(request.event), requestId));
    });
}

/**
 * Nothing may be loaded, run or framed, and forms go to ourselves alone. Written out, since the library's own
 * default asks for a sandbox in which forms cannot be sent.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/** No address of ours (it may hold a code) is told to others. */
const SECURITY_HEADERS = {
  contentSecurityPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  frameOptions: { action: 'deny' },
  permissionsPolicy: false,
} as const;

/** Behind the distribution only: its secret header keeps people from going round it. */
function isFromOurFront(event: Event): boolean {
  const secret = optionalSetting('ORIGIN_SECRET');
  return secret === undefined || event.headers['x-origin-secret'] === secret;
}

function languageOf(event: Event): Language {
  return preferredLanguage(event.headers?.['accept-language']);
}

function asResult({ cookies, headers, ...response }: HttpResponse): Result {
  return {
    ...response,
    headers: { ...headers, 'content-security-policy': CONTENT_SECURITY_POLICY },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
  };
}
