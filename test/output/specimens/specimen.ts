import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { LANGUAGES, type Language } from '../../../functions/core/language.ts';

/** A page as a browser is given it. */
export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** One kind of page that somebody can meet: made up, and the same every time it is drawn. */
export interface Specimen {
  /** Also what its files are called. */
  readonly name: string;
  /** Those it is there in; of most pages all. */
  readonly languages: readonly Language[];
  readonly draw: (language: Language) => Promise<Shown>;
}

export function specimen(
  name: string,
  draw: Specimen['draw'],
  languages: readonly Language[] = LANGUAGES,
): Specimen {
  return { name, languages, draw };
}

/** What a handler answered. Of its headers those are kept that a browser acts upon. */
export function shown({ statusCode, headers = {}, body }: APIGatewayProxyStructuredResultV2): Shown {
  const kept = ['content-type', 'content-security-policy'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { status: statusCode ?? 200, headers: Object.fromEntries(kept), html: body ?? '' };
}

/** A page that no handler answers with. */
export function drawn(html: string): Shown {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, html };
}

/** What somebody who chose a language on an earlier page sends with every request. */
export function cookieFor(language: Language): string {
  return `language=${language}`;
}
