import middy from '@middy/core';
import type { Method } from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { optionalSetting } from '../config.ts';
import type { Language } from '../core/language.ts';
import { log } from '../log.ts';
import { MOST_BODY_BYTES } from './body.ts';
import { cookieOfChoice } from './chosen-language.ts';
import { type HttpRequest, languageOf, readRequest } from './request.ts';
import type { HttpResponse } from './responses.ts';
import { routerOf } from './router.ts';
import { CONTENT_SECURITY_POLICY, securityHeaders } from './security-headers.ts';

export interface Route<Deps> {
  readonly method: Method;
  /** `/s/{code}/{page}`; where two paths fit, the one that comes first. */
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
  const find = routerOf(routes);

  const answer = async (event: Event): Promise<HttpResponse> => {
    const language = languageOf(event);
    if (!isFromOurFront(event)) return refusals.forbidden(language);
    const found = await find(event);
    if (found.kind === 'not-found') return refusals.notFound(language);
    if (found.kind === 'other-methods') {
      const refusal = refusals.methodNotAllowed(language);
      return { ...refusal, headers: { ...refusal.headers, allow: found.methods.join(', ') } };
    }
    const request = readRequest(event);
    if (request === undefined) return refusals.notFound(language);
    if (request.body.byteLength > MOST_BODY_BYTES) return refusals.tooLarge(language);
    deps ??= connect();
    const response = await found.route.action(request, deps);
    const cookie = cookieOfChoice(request.query);
    return cookie === undefined ? response : { ...response, cookies: [...(response.cookies ?? []), cookie] };
  };

  return middy<Event, Result, Error, Context>(async (event: Event) => asResult(await answer(event)))
    .use(securityHeaders())
    .onError((request) => {
      const requestId = request.event.requestContext?.requestId ?? request.context.awsRequestId;
      log.error('request.failed', request.error, { requestId });
      request.response = asResult(refusals.failed(languageOf(request.event), requestId));
    });
}

/** Behind the distribution only: its secret header keeps people from going round it. */
function isFromOurFront(event: Event): boolean {
  const secret = optionalSetting('ORIGIN_SECRET');
  return secret === undefined || event.headers['x-origin-secret'] === secret;
}

function asResult({ cookies, headers, ...response }: HttpResponse): Result {
  return {
    ...response,
    headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, ...headers },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
  };
}
