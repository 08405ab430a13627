/** What a handler answers. Header names in lower case. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[] | undefined;
  readonly body: string;
  readonly isBase64Encoded?: boolean | undefined;
}

/** A page for one person: never kept by anything on the way. */
export function page(html: string, statusCode = 200, cookies?: readonly string[]): HttpResponse {
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    cookies,
    body: html,
  };
}

/** After a form was taken: the browser fetches the next page, so that reload and back do not send again. */
export function seeOther(location: string, cookies?: readonly string[]): HttpResponse {
  return { statusCode: 303, headers: { location, 'cache-control': 'no-store' }, cookies, body: '' };
}

export function json(value: unknown, statusCode = 200): HttpResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** A file to be saved. */
export function attachment(body: string, contentType: string, fileName: string): HttpResponse {
  return {
    statusCode: 200,
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
    body,
  };
}

/** RFC 9457: what went wrong, for a program and for the person behind it. */
export interface ProblemDocument {
  /** Path of the problem's description below /v1/problems/; stable, unlike the texts. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | undefined;
  readonly [extension: string]: unknown;
}

export function problem(document: ProblemDocument, language: string): HttpResponse {
  return {
    statusCode: document.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    },
    body: JSON.stringify(document),
  };
}
