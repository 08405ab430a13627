import { type Language, parseLanguage } from '../core/language.ts';

/** Name of the query parameter and of the cookie. */
const NAME = 'language';
const A_YEAR = 365 * 24 * 60 * 60;

/** The language that somebody chose: in this address, or earlier. */
export function chosenLanguage(
  query: URLSearchParams,
  cookies: ReadonlyMap<string, string>,
): Language | undefined {
  return parseLanguage(query.get(NAME)) ?? parseLanguage(cookies.get(NAME));
}

/** Remembers a choice. It tells nothing about anybody, and no script needs it. */
export function languageCookie(language: Language): string {
  return `${NAME}=${language}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax`;
}

/** The cookie for a choice made in this address; it stands in links to the same page in another language. */
export function cookieOfChoice(query: URLSearchParams): string | undefined {
  const language = parseLanguage(query.get(NAME));
  return language === undefined ? undefined : languageCookie(language);
}
