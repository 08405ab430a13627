import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RouteMatch } from './http-routes.ts';
import { account } from './local-aws.ts';

/** A request in payload format 2.0 of API Gateway. Cookies stand in `cookies` and nowhere else. */
export function httpEvent(request: IncomingMessage, route: RouteMatch, body: Buffer): APIGatewayProxyEventV2 {
  const { path, query } = targetOf(request);
  const { cookie, ...headers } = headersOf(request);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie ? { cookies: cookie.split(/; */).filter((pair) => pair !== '') } : {}),
    headers,
    ...(query ? { queryStringParameters: queryParameters(query) } : {}),
    ...(Object.keys(route.pathParameters).length > 0 ? { pathParameters: route.pathParameters } : {}),
    requestContext: requestContext(request, path, headers, route.routeKey),
    ...bodyFields(body, headers['content-type'] ?? ''),
  };
}

/** Path and query as they were sent. */
export function targetOf(request: IncomingMessage): { path: string; query: string } {
  // A proxy's form of the request line names the host as well.
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '');
  const [path = '', ...query] = target.split('?');
  return { path: path.startsWith('/') ? path : `/${path}`, query: query.join('?') };
}

/** Names in lower case, several of a name joined by commas, and what the gateway adds. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const { cookie, ...distinct } = request.headersDistinct;
  const joined = Object.entries(distinct).map(([name, values = []]) => [name, values.join(',')]);
  const { remoteAddress = '', localPort } = request.socket;
  const forwarded = [...(distinct['x-forwarded-for'] ?? []), remoteAddress].join(', ');
  return {
    ...Object.fromEntries(joined),
    ...(cookie ? { cookie: cookie.join('; ') } : {}),
    'x-forwarded-for': forwarded,
    'x-forwarded-port': String(localPort),
    'x-forwarded-proto': 'http',
  };
}

function queryParameters(query: string): Record<string, string> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]));
}

function requestContext(
  request: IncomingMessage,
  path: string,
  headers: Record<string, string>,
  routeKey: string,
): APIGatewayProxyEventV2['requestContext'] {
  const now = new Date();
  return {
    accountId: account,
    apiId: 'local',
    domainName: (headers.host ?? '').replace(/:\d+$/, ''),
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: logTime(now),
    timeEpoch: now.getTime(),
  };
}

/** Such as `12/Mar/2026:19:03:58 +0000`. */
function logTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}

/** As the gateway has it, a form is not text: only what is declared as text, and is UTF-8, comes as it is. */
const TEXT = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+(json|xml))\s*(;|$))/i;

function bodyFields(body: Buffer, contentType: string): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(contentType) && isUtf8(body);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}
