import type { Language } from '../core/language.ts';
import type { Authority } from '../core/register/register.ts';
import type { HttpRequest } from '../http/request.ts';

/**
 * The language of a municipality's own things: in the written form that it has decided on, unless somebody
 * chose another or the browser wants nynorsk or English. Bokmål is what nearly every browser in the country
 * wants, so it says nothing.
 */
export function ownLanguage(
  { chosenLanguage, language }: Pick<HttpRequest, 'chosenLanguage' | 'language'>,
  authority: Pick<Authority, 'writtenForm'> | undefined,
): Language {
  const isUnspoken = chosenLanguage === undefined && language === 'nb';
  return isUnspoken && authority?.writtenForm === 'nn' ? 'nn' : language;
}
