import type { Indicator } from '../questionnaire/questionnaire.ts';
import { chartRow, markNames } from './build-chart.ts';
import { claimOn } from './claims.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, isTold } from './perspective.ts';
import type { Finding, FindingsPage, Notice } from './report-model.ts';

/** So many sentences fill the front page and no more; a notice takes the room of two. */
const MOST_FINDINGS = 8;
const MOST_BELOW_NOTICE = 6;
/** A front page with fewer headlines than this is filled up with the first of the themes without one. */
const FEWEST_FINDINGS = 4;

/**
 * The front page: a sentence for every headline indicator whose figure may be told, in the questionnaire's
 * order. Benchmarks are set beside it as numbers; that the figure differs is said only where a test shows it.
 */
export function buildFindings(board: DrawingBoard): FindingsPage {
  const { lead } = board.perspective;
  const { title, fallbackLead } = board.text.findings;
  const findings = chooseFindings(board).flatMap((indicator) => findingOf(indicator, board) ?? []);
  return {
    title,
    lead: lead.whose === 'own' ? ownLead(board) : fallbackLead(lead.inline),
    notice: noticeOf(board),
    key: findings.length > 0 ? markNames(board) : [],
    findings,
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

function findingOf(indicator: Indicator, board: DrawingBoard): Finding | undefined {
  const { perspective, text, words, language } = board;
  const { lead, others } = perspective;
  const figure = figureOf(lead, indicator.id);
  if (!isTold(figure)) return undefined;
  const subject = words.subject(figure, lead);
  const theirs = others
    .map((side) => ({ side, figure: figureOf(side, indicator.id) }))
    .filter((one) => isTold(one.figure))
    .map((one) => ({ name: one.side.inline, number: words.short(one.figure, one.side) }));
  const claimed = claimOn(indicator.id, board);
  // Where nothing is clear nothing is said: that it would be is what the words on top of the page tell.
  const claim =
    claimed === undefined || claimed.verdict === 'not-clear'
      ? undefined
      : text.claim[claimed.verdict](claimed.side.rest);
  return {
    number: words.short(figure, lead),
    sentence: text.sentence(subject, indicator.among?.[language], indicator.statement[language]),
    ...(theirs.length > 0 && { comparison: text.comparison(theirs) }),
    ...(claim !== undefined && { claim }),
    certainty: words.certainty(figure, lead),
    ...(indicator.rule && { rule: text.rule(indicator.rule[language]) }),
    marks: chartRow(indicator, board),
  };
}

function chooseFindings({ questionnaire, perspective }: DrawingBoard): readonly Indicator[] {
  const told = questionnaire.indicators.filter(({ id }) => isTold(figureOf(perspective.lead, id)));
  const headlines = told.filter((indicator) => indicator.headline);
  const most = perspective.standing === 'own' ? MOST_FINDINGS : MOST_BELOW_NOTICE;
  if (headlines.length >= FEWEST_FINDINGS) return headlines.slice(0, most);
  const covered = new Set(headlines.map(({ theme }) => theme));
  const others = questionnaire.themes
    .filter(({ id }) => !covered.has(id))
    .flatMap(({ id }) => told.find(({ theme }) => theme === id) ?? []);
  const chosen = new Set([...headlines, ...others.slice(0, FEWEST_FINDINGS - headlines.length)]);
  return told.filter((indicator) => chosen.has(indicator));
}

function ownLead(board: DrawingBoard): string {
  const { perspective, text } = board;
  const { own, standing } = perspective;
  if (standing !== 'own') return text.findings.nothing;
  const isTellable = own.participation?.kind === 'shown';
  return text.findings.lead(own.inline, isTellable ? participationWords(board) : undefined);
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
