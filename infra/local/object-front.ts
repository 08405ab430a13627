import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { checkAccess, type KeyPair } from './signed-access.ts';

/** The headers that a link may set on the answer it gives. */
const OVERRIDES = {
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-content-type': 'content-type',
  'response-expires': 'expires',
} as const;

/** Printable, and what a header can carry. */
const LATIN1 = /^[\x20-\x7e\xa0-\xff]*$/;

/**
 * Stands before the embedded objects and makes their links what links are in S3: made with the key, for this object
 * and this answer, and dead after their time. What is not signed is refused.
 */
export function objectFront(
  objects: RequestListener,
  keys: KeyPair,
  now = () => new Date(),
): RequestListener {
  return (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const access = checkAccess({ method, url, headers }, keys, now());
    if (access.kind === 'refused') return refuse(response, 403, access.code, access.message);
    const wanted = wantedHeaders(url);
    if (!wanted.every(([, value]) => LATIN1.test(value))) {
      return refuse(response, 400, 'InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
    }
    overrideHeaders(response, wanted);
    return objects(request, response);
  };
}

/** Stands before the embedded queues and lets nothing else through: objects are reached by their own front only. */
export function queueFront(queues: RequestListener): RequestListener {
  return (request, response) => {
    const { method, url, headers } = request;
    const isQueueCall =
      method === 'POST' && url === '/' && headers['content-type'] === 'application/x-amz-json-1.0';
    return isQueueCall ? queues(request, response) : refuse(response, 403, 'AccessDenied', 'Access Denied');
  };
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
}

function wantedHeaders(url: string): [string, string][] {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  return Object.entries(OVERRIDES).flatMap(([parameter, header]) => {
    const value = query.get(parameter);
    return value === null ? [] : [[header, value] satisfies [string, string]];
  });
}

/** Sets these headers on an answer that is no error, whatever the object was stored with. */
function overrideHeaders(response: ServerResponse, wanted: [string, string][]): void {
  if (wanted.length === 0) return;
  const writeHead = response.writeHead.bind(response);
  const overridden = (status: number, headers?: OutgoingHttpHeaders) =>
    writeHead(status, status < 300 ? { ...headers, ...Object.fromEntries(wanted) } : headers);
  response.writeHead = overridden as typeof response.writeHead;
}
