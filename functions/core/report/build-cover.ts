import type { Authority } from '../register/register.ts';
import { participationWords } from './build-findings.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { fullName } from './perspective.ts';
import type { ReleaseFacts } from './report-input.ts';
import type { Cover } from './report-model.ts';

/** So much of a release's fingerprint is enough to name it among the releases of an edition. */
const SHORT_ID = 12;

export function buildCover(authority: Authority, facts: ReleaseFacts, board: DrawingBoard): Cover {
  const { release, language, text, perspective, format } = board;
  const { lead, others } = perspective;
  const { cover } = text;
  const isItsCounty = authority.kind === 'county' || authority.countyName === authority.nameNorwegian;
  return {
    edition: release.edition.title[language],
    name: authority.name,
    place: isItsCounty ? fullName(authority) : `${fullName(authority)}, ${authority.countyName}`,
    subtitle:
      lead.whose === 'own'
        ? cover.subtitle(others.map(({ inline }) => inline))
        : cover.fallbackSubtitle(lead.inline),
    facts: [
      { label: cover.answers, value: participationWords(board) },
      { label: cover.closed, value: text.date(release.edition.closedAt) },
      {
        label: cover.release,
        value: cover.releaseValue(
          format.whole(facts.number),
          release.publication.kind,
          facts.id.slice(0, SHORT_ID),
          text.date(facts.madeAt),
        ),
      },
    ],
  };
}
