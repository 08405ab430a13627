import { type Authority, municipalitiesInGroup, type Register } from '../register/register.ts';
import { participationWords } from './build-findings.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { fullName } from './perspective.ts';
import type { ReleaseFacts } from './report-input.ts';
import type { MethodPage } from './report-model.ts';
import type { PublicationFacts } from './report-text.ts';

/** The last page: how the figures came about, in plain words, and what a statistician asks for. */
export function buildMethod(
  authority: Authority,
  register: Register,
  releaseFacts: ReleaseFacts,
  board: DrawingBoard,
): MethodPage {
  const { release, text, format, perspective } = board;
  const { method } = release;
  const { title, sections, facts } = text.method;
  const shown = [perspective.lead, ...perspective.others];
  return {
    title,
    sections: sections({
      name: fullName(authority),
      kind: authority.kind,
      participation: participationWords(board),
      level: format.percent(method.intervalLevel),
      minBase: format.whole(method.minBase),
      minBaseSensitive: format.whole(method.minBaseSensitive),
      minCategory: format.whole(method.minCategory),
      fewestInOwnGroup: format.whole(method.fewestInOwnGroup),
      fewestInGroup: format.whole(method.fewestInGroup),
      falseDiscoveryRate: format.percent(method.falseDiscoveryRate),
      leastDifference: format.whole(Math.round(method.leastDifference.share * 100)),
      rest: perspective.standing === 'own' ? perspective.others[0]?.rest : undefined,
      weighting: method.weighting,
      publication: publicationOf(board),
      group: groupOf(authority, register, board),
      county: shown.some(({ whose }) => whose === 'county') ? authority.countyName : undefined,
      isSynthetic: release.synthetic,
    }),
    facts: [
      { label: facts.edition, value: release.edition.title[board.language] },
      { label: facts.closed, value: text.date(release.edition.closedAt) },
      { label: facts.made, value: text.date(releaseFacts.madeAt) },
      { label: facts.questionnaire, value: `${release.questionnaire.id} ${release.questionnaire.version}` },
      { label: facts.register, value: release.register },
      { label: facts.method, value: method.version },
      { label: facts.program, value: release.codeVersion },
      { label: facts.release, value: `${releaseFacts.number} (${releaseFacts.id})` },
    ],
  };
}

function publicationOf({ release: { publication }, language }: DrawingBoard): PublicationFacts {
  const { kind } = publication;
  return kind === 'correction' ? { kind, changes: publication.changes[language] } : { kind };
}

/** The municipalities that count as similar, where they stand in the report: Oslo and county authorities have none. */
function groupOf(authority: Authority, register: Register, { perspective }: DrawingBoard) {
  const { kostraGroup } = authority;
  const isShown = [perspective.lead, ...perspective.others].some(({ whose }) => whose === 'kostra-group');
  if (kostraGroup === undefined || !isShown) return undefined;
  return {
    // "EKG07" is group 7 to those who know the groups.
    name: String(Number(kostraGroup.slice(3))),
    members: municipalitiesInGroup(register, kostraGroup).map(({ displayName }) => displayName),
  };
}
