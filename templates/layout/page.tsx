import type { ComponentChildren } from 'preact';
import type { Language } from '../../functions/core/language.ts';
import { sharedText } from '../text/shared/shared-text.ts';
import { InlineStylesheet } from './inline-stylesheet.tsx';

export interface PageProps {
  /** What the page is; the site's name is put after it. */
  readonly title: string;
  readonly language: Language;
  /** `<LanguageLinks>` or `<LanguageButtons>`; left out where there is one language only. */
  readonly languageSwitch?: ComponentChildren;
  /** Something on the page has to be put right: the title says so first. */
  readonly hasProblems?: boolean | undefined;
  /** Says that everything shown is made up. */
  readonly synthetic?: boolean | undefined;
  /** May be found by search engines: pages for everybody alone. */
  readonly indexed?: boolean | undefined;
  /** The site's name leads to the front page; not where it would lead out of a form. */
  readonly hasWayHome?: boolean | undefined;
  /** For tables and grids; text keeps a readable width. */
  readonly wide?: boolean | undefined;
  /** Below the page: whom to ask. */
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The shell of every page: head, site header, main part, footer. Draw the `<h1>` in `children`. */
export function Page(props: PageProps) {
  const text = sharedText[props.language];
  const title = `${props.hasProblems ? text.errorPrefix : ''}${props.title} – ${text.siteName}`;
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!props.indexed && <meta name="robots" content="noindex" />}
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <InlineStylesheet />
      </head>
      <body>
        <a class="skip-link" href="#content">
          {text.skipToContent}
        </a>
        <header class="site-header">
          <div class="site-header-inner">
            <p class="site-name">{props.hasWayHome ? <a href="/">{text.siteName}</a> : text.siteName}</p>
            {props.languageSwitch}
          </div>
        </header>
        {props.synthetic && (
          <aside class="synthetic" aria-label={text.syntheticTitle}>
            <strong>{text.syntheticTitle}</strong> {text.syntheticNotice}
          </aside>
        )}
        <main id="content" class={props.wide ? 'wide' : undefined} tabIndex={-1}>
          {props.children}
        </main>
        {props.footer && <footer class="site-footer">{props.footer}</footer>}
      </body>
    </html>
  );
}
