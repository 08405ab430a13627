import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Call, FunctionTimeoutError } from './function-call.ts';
import { httpEvent, targetOf } from './http-event.ts';
import { sendAnswer, sendMessage } from './http-response.ts';
import { type RouteMatch, routeFinder } from './http-routes.ts';

/** API Gateway's limit of a request, https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const LARGEST_BODY_IN_BYTES = 10 * 1024 * 1024;

/**
 * Behaves as an API Gateway HTTP API in front of functions: which of them answers which route key.
 * `onUnsendable` is told of a route whose function answered with something that is no response.
 */
export function httpApi(
  routes: Readonly<Record<string, Call>>,
  onUnsendable: (routeKey: string, error: unknown) => void = () => {},
): RequestListener {
  const find = routeFinder(Object.keys(routes));
  return (request, response) => {
    const route = find(request.method ?? 'GET', targetOf(request).path);
    const call = route && routes[route.routeKey];
    if (!route || !call) {
      request.resume();
      return sendMessage(response, 404, 'Not Found');
    }
    void answer(request, response, route, call, onUnsendable);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  route: RouteMatch,
  call: Call,
  onUnsendable: (routeKey: string, error: unknown) => void,
): Promise<void> {
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'too large') {
    response.setHeader('connection', 'close');
    return sendMessage(response, 413, 'Request Entity Too Large');
  }
  let answered: unknown;
  try {
    answered = await call(httpEvent(request, route, body));
  } catch (error) {
    if (error instanceof FunctionTimeoutError) return sendMessage(response, 503, 'Service Unavailable');
    return sendMessage(response, 500, 'Internal Server Error');
  }
  try {
    sendAnswer(response, answered);
  } catch (error) {
    onUnsendable(route.routeKey, error);
    sendMessage(response, 500, 'Internal Server Error');
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'gone'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= LARGEST_BODY_IN_BYTES) continue;
      // Clients read no answer before they have sent everything, so the rest is taken and thrown away.
      request.resume();
      return 'too large';
    }
    return Buffer.concat(chunks);
  } catch {
    return 'gone';
  }
}
