import type { Language } from '../../functions/core/language.ts';
import { municipalityText } from '../text/municipality/municipality-text.ts';

/** Who is logged in, and the way out. */
export function SessionBar({ language, name }: { readonly language: Language; readonly name: string }) {
  const text = municipalityText[language].ownPage;
  return (
    <form class="session" method="post" action="/logout">
      <span>{text.loggedInFor(name)}</span>
      <button type="submit" class="link">
        {text.logOut}
      </button>
    </form>
  );
}
