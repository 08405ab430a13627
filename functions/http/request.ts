import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Language, preferredLanguage } from '../core/language.ts';
import { chosenLanguage } from './chosen-language.ts';

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
  /** What this person chose on a page of ours: in the address, or remembered in a cookie. */
  readonly chosenLanguage: Language | undefined;
  /** The one chosen, or else what `Accept-Language` prefers. */
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
  const query = new URLSearchParams(event.rawQueryString);
  const cookies = readCookies(event.cookies ?? []);
  const chosen = chosenLanguage(query, cookies);
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params,
    query,
    headers: event.headers,
    cookies,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    chosenLanguage: chosen,
    language: chosen ?? preferredLanguage(event.headers['accept-language']),
    requestId: event.requestContext.requestId,
  };
}

/** What `Accept-Language` prefers, for answers to events that are no request of ours. */
export function languageOf(event: APIGatewayProxyEventV2): Language {
  const query = new URLSearchParams(event.rawQueryString ?? '');
  const chosen = chosenLanguage(query, readCookies(event.cookies ?? []));
  return chosen ?? preferredLanguage(event.headers?.['accept-language']);
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
