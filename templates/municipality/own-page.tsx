import type { EditionStage } from '../../functions/core/access/edition-stage.ts';
import { newestReports, type PublishedRelease } from '../../functions/core/access/published.ts';
import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Authority } from '../../functions/core/register/register.ts';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';
import { renderPage } from '../render.ts';
import { Contact } from '../site/contact.tsx';
import { municipalityText } from '../text/municipality/municipality-text.ts';
import { EarlierResults } from './earlier-results.tsx';
import { EditionStanding, type Participation } from './edition-standing.tsx';
import { NewestResults } from './newest-results.tsx';
import { SessionBar } from './session-bar.tsx';

export interface OwnPageProps {
  readonly language: Language;
  readonly authority: Pick<Authority, 'code' | 'name' | 'formalName'>;
  /** The newest edition, when there is one. */
  readonly edition:
    | {
        readonly plan: EditionPlan;
        readonly stage: EditionStage;
        readonly participation: Participation | undefined;
      }
    | undefined;
  /** Newest first; only what may be seen now. */
  readonly releases: readonly PublishedRelease[];
}

/** Everything that one municipality or county authority gets. */
export function ownPage({ language, authority, edition, releases }: OwnPageProps): string {
  const text = municipalityText[language].ownPage;
  const { newest, earlier } = newestReports(releases);
  const [latest] = releases;
  // What people come for stands first: the report once it is out, the state of the survey before.
  const isOut = edition?.stage === 'released' && latest?.plan.id === edition.plan.id;
  const standing = edition && (
    <EditionStanding
      language={language}
      {...edition}
      isWaitingForReport={edition.stage === 'released' && !isOut}
    />
  );
  const results = latest && (
    <NewestResults language={language} authority={authority} release={latest} reports={newest} />
  );
  const shown = [...releases.map(({ plan }) => plan), ...(edition === undefined ? [] : [edition.plan])];
  return renderPage(
    <Page
      title={authority.formalName}
      language={language}
      hasWayHome
      languageSwitch={<LanguageLinks language={language} href={(other) => `?language=${other}`} />}
      synthetic={shown.some(({ synthetic }) => synthetic)}
      footer={edition && <Contact language={language} contact={edition.plan.contact} />}
    >
      <SessionBar language={language} name={authority.formalName} />
      <h1>{authority.name}</h1>
      {edition === undefined && <p>{text.noEdition}</p>}
      {isOut ? [results, standing] : [standing, results]}
      <EarlierResults
        language={language}
        code={authority.code}
        reports={earlier}
        releases={releases.slice(1)}
      />
    </Page>,
  );
}
