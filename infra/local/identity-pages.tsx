import type { Language } from '../../functions/core/language.ts';
import { IDENTITY_TEXTS } from './identity-texts.ts';
import { localPage } from './local-page.tsx';

/** Someone to log in as: a code such as 4222, and its name. */
export type LocalAccount = { code: string; name: string };

/** Asks whom to log in as: every authority, the municipalities under their county. */
export function loginPage(language: Language, action: string, accounts: readonly LocalAccount[]): string {
  const texts = IDENTITY_TEXTS[language];
  return localPage(
    language,
    texts.mark,
    <>
      <p class="mark">{texts.mark}</p>
      <h1>{texts.heading}</h1>
      <p>{texts.explanation}</p>
      <form method="post" action={action}>
        <label for="account">{texts.label}</label>
        <select id="account" name="account" required>
          <option value="">{texts.choose}</option>
          {groups(accounts).map(({ county, members }) => (
            <optgroup key={county.code} label={county.name}>
              {members.map(({ code, name }) => (
                <option key={code} value={code}>{`${name} (${code})`}</option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit">{texts.login}</button>
        <button type="submit" name="cancel" value="yes" formNoValidate>
          {texts.cancel}
        </button>
      </form>
    </>,
  );
}

/** Asks whether to log out; `secret` proves to the provider that its own page was answered. */
export function logoutPage(language: Language, action: string, secret: string): string {
  const texts = IDENTITY_TEXTS[language];
  return localPage(
    language,
    texts.logout,
    <>
      <p class="mark">{texts.mark}</p>
      <h1>{texts.logout}</h1>
      <form method="post" action={action}>
        <input type="hidden" name="xsrf" value={secret} />
        <button type="submit" name="logout" value="yes">
          {texts.logout}
        </button>
      </form>
    </>,
  );
}

/** `site`: origin of the site that people came from. */
export function loggedOutPage(language: Language, site: string): string {
  const texts = IDENTITY_TEXTS[language];
  return localPage(
    language,
    texts.loggedOut,
    <>
      <h1>{texts.loggedOut}</h1>
      <p>
        <a href={`${site}/`}>{texts.backToSite}</a>
      </p>
    </>,
  );
}

/** What went wrong, in the provider's words. */
export function identityErrorPage(code: string, description: string): string {
  return localPage(
    'en',
    'Login failed',
    <>
      <h1>Login failed</h1>
      <p>
        {code}: {description}
      </p>
    </>,
  );
}

/** A county is the first two digits of a code; one that has no authority of its own is named by its digits. */
function groups(accounts: readonly LocalAccount[]) {
  const byName = (one: LocalAccount, other: LocalAccount) => one.name.localeCompare(other.name, 'nb');
  const codes = [...new Set(accounts.map(({ code }) => code.slice(0, 2)))];
  return codes
    .map((code) => ({
      county: accounts.find((account) => account.code === code) ?? { code, name: code },
      members: accounts.filter((account) => account.code.startsWith(code)).sort(byName),
    }))
    .sort((one, other) => byName(one.county, other.county));
}
