import { LANGUAGES, type Language } from '../../functions/core/language.ts';
import { LANGUAGE_NAMES, sharedText } from '../text/shared/shared-text.ts';

interface LanguageLinksProps {
  readonly language: Language;
  readonly languages?: readonly Language[];
  /** Where the same page is in another language. */
  readonly href: (language: Language) => string;
}

/** For pages on which nothing can be typed. */
export function LanguageLinks({ language, languages = LANGUAGES, href }: LanguageLinksProps) {
  if (languages.length < 2) return null;
  return (
    <nav class="language-switch" aria-label={sharedText[language].languageChoice}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            {other === language ? (
              <span aria-current="true" lang={other}>
                {LANGUAGE_NAMES[other]}
              </span>
            ) : (
              <a href={href(other)} lang={other} hreflang={other}>
                {LANGUAGE_NAMES[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LanguageButtonsProps {
  readonly language: Language;
  readonly languages?: readonly Language[];
  /** Id of the form that is saved first. */
  readonly form: string;
}

/** For pages with a form: the choice sends the form, so that what was typed is kept. */
export function LanguageButtons({ language, languages = LANGUAGES, form }: LanguageButtonsProps) {
  if (languages.length < 2) return null;
  return (
    <nav class="language-switch" aria-label={sharedText[language].languageChoice}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            {other === language ? (
              <span aria-current="true" lang={other}>
                {LANGUAGE_NAMES[other]}
              </span>
            ) : (
              <button type="submit" form={form} name="language" value={other} class="link" lang={other}>
                {LANGUAGE_NAMES[other]}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
