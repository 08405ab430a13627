import { chartRow, markNames } from './build-chart.ts';
import { type ChosenFinding, chooseFindings } from './choose-findings.ts';
import { claimOn } from './claims.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, isTold } from './perspective.ts';
import type { Finding, FindingsPage, Notice } from './report-model.ts';

/**
 * The front page: a sentence for each finding. Benchmarks are set beside it as numbers; that the figure differs
 * is said only where a test shows it.
 */
export function buildFindings(board: DrawingBoard): FindingsPage {
  const { lead } = board.perspective;
  const { title, fallbackLead } = board.text.findings;
  const chosen = chooseFindings(board);
  return {
    title,
    lead: lead.whose === 'own' ? ownLead(chosen, board) : fallbackLead(lead.inline),
    notice: noticeOf(board),
    key: chosen.length > 0 ? markNames(board) : [],
    findings: chosen.flatMap((one) => findingOf(one, board) ?? []),
  };
}

/** "9 av 14 enheter (64 %)", as far as it may be told. */
export function participationWords({ perspective, text, format }: DrawingBoard): string {
  const { participation } = perspective.own;
  if (participation === undefined || participation.units === 0) return text.participation.notAsked;
  if (participation.kind === 'withheld')
    return text.participation.withheld(format.whole(participation.units));
  const { respondents, units } = participation;
  return text.participation.shown(format.outOf(respondents, units), format.percent(respondents / units));
}

function findingOf({ indicator, side }: ChosenFinding, board: DrawingBoard): Finding | undefined {
  const { perspective, text, words, language } = board;
  const figure = figureOf(side, indicator.id);
  if (!isTold(figure)) return undefined;
  const others = perspective.others
    .filter((other) => other !== side)
    .map((other) => ({ other, figure: figureOf(other, indicator.id) }))
    .filter((one) => isTold(one.figure))
    .map((one) => ({ name: one.other.inline, number: words.short(one.figure, one.other) }));
  const claimed = side === perspective.lead ? claimOn(indicator.id, board) : undefined;
  // Where nothing is clear nothing is said: that it would be is what the words on top of the page tell.
  const claim =
    claimed === undefined || claimed.verdict === 'not-clear'
      ? undefined
      : text.claim[claimed.verdict](claimed.side.rest);
  return {
    number: words.short(figure, side),
    sentence: text.sentence(
      words.subject(figure, side),
      indicator.among?.[language],
      indicator.statement[language],
    ),
    ...(others.length > 0 && { comparison: text.comparison(others) }),
    ...(claim !== undefined && { claim }),
    certainty: words.certainty(figure, side),
    ...(indicator.rule && { rule: text.rule(indicator.rule[language]) }),
    isOfLead: side === perspective.lead,
    marks: chartRow(indicator, board),
  };
}

function ownLead(chosen: readonly ChosenFinding[], board: DrawingBoard): string {
  const { perspective, text } = board;
  const { own, standing } = perspective;
  if (standing !== 'own') return text.findings.nothing;
  const isTellable = own.participation?.kind === 'shown';
  const substitutes = new Set(chosen.map(({ side }) => side).filter((side) => side !== own));
  return text.findings.lead(
    own.inline,
    isTellable ? participationWords(board) : undefined,
    [...substitutes].map(({ inline }) => inline),
  );
}

function noticeOf({ perspective, text, release, format }: DrawingBoard): Notice | undefined {
  const { standing, lead, own } = perspective;
  if (standing === 'own') return undefined;
  const { title, reason, shows, invitation } = text.fallback;
  return {
    title: title[standing](own.inline),
    paragraphs: [
      reason[standing](own.inline, format.whole(release.method.minBase)),
      ...(lead === own ? [] : [shows(lead.inline)]),
      invitation[standing],
    ],
  };
}
