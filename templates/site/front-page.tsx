import type { EditionStage } from '../../functions/core/access/edition-stage.ts';
import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';
import { renderPage } from '../render.ts';
import { siteText } from '../text/site/site-text.ts';
import { Contact } from './contact.tsx';
import { EditionDates } from './edition-dates.tsx';

/** An edition and how far it has come. */
export interface EditionOnFrontPage {
  readonly plan: EditionPlan;
  readonly stage: EditionStage;
}

interface FrontPageProps {
  readonly language: Language;
  /** Newest first. */
  readonly editions: readonly EditionOnFrontPage[];
}

/** What the barometer is, for everybody. */
export function frontPage({ language, editions }: FrontPageProps): string {
  const text = siteText[language];
  const plan = editions[0]?.plan;
  return renderPage(
    <Page
      title={text.front.title}
      language={language}
      languageSwitch={<LanguageLinks language={language} href={(other) => `?language=${other}`} />}
      indexed
      hasWayHome
      synthetic={editions.some((edition) => edition.plan.synthetic)}
      footer={plan && <Contact language={language} contact={plan.contact} />}
    >
      <h1>{text.front.title}</h1>
      <p class="lead">{text.front.lead}</p>
      <p class="buttons">
        <a class="button" href="/municipality">
          {text.front.logIn}
        </a>
      </p>

      <h2>{text.front.whenTitle}</h2>
      {editions.length === 0 && <p>{text.front.noEdition}</p>}
      {editions.map((edition) => (
        <EditionSummary key={edition.plan.id} language={language} {...edition} />
      ))}

      <h2>{text.front.whoTitle}</h2>
      {plan && (
        <>
          <p>{text.front.who}</p>
          <ul>
            {plan.sectors.map(({ id, name }) => (
              <li key={id}>{name[language]}</li>
            ))}
          </ul>
        </>
      )}
      <p>{text.front.invited}</p>

      <h2>{text.front.getTitle}</h2>
      <List items={text.front.get} />

      <h2>{text.front.privacyTitle}</h2>
      <List items={text.front.privacy(plan?.thresholds.minBase)} />
    </Page>,
  );
}

function EditionSummary({ language, plan, stage }: EditionOnFrontPage & { readonly language: Language }) {
  return (
    <section aria-labelledby={`edition-${plan.id}`}>
      <h3 id={`edition-${plan.id}`}>{plan.title[language]}</h3>
      <p>{siteText[language].front.stage[stage]}</p>
      <EditionDates language={language} plan={plan} />
    </section>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
