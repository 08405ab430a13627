import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Language, preferredLanguage } from '../core/language.ts';

/** A request in the words of our handlers. Everything in it was typed by somebody else. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** From the route's `{names}`, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** From `Accept-Language`; pages let people choose another. */
  readonly language: Language;
  readonly requestId: string;
}

/** Reads a gateway event. A path or query that does not decode gives `undefined`: it names nothing of ours. */
export function readRequest(event: APIGatewayProxyEventV2): HttpRequest | undefined {
  const params: Record<string, string> = Object.create(null);
  try {
    for (const [name, value] of Object.entries(event.pathParameters ?? {})) {
      if (value !== undefined) params[name] = decodeURIComponent(value);
    }
  } catch {
    return undefined;
  }
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params,
    query: new URLSearchParams(event.rawQueryString),
    headers: event.headers,
    cookies: readCookies(event.cookies ?? []),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    language: preferredLanguage(event.headers['accept-language']),
    requestId: event.requestContext.requestId,
  };
}

function readCookies(cookies: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    cookies
      .flatMap((line) => line.split(';'))
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
