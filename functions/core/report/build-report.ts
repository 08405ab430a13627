import { buildChapter } from './build-chapter.ts';
import { markNames } from './build-chart.ts';
import { buildCover } from './build-cover.ts';
import { buildFindings } from './build-findings.ts';
import { buildMethod } from './build-method.ts';
import { buildRankings } from './build-rankings.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureWords } from './figure-words.ts';
import { numberFormat } from './number-format.ts';
import { fullName, perspectiveOf, placeOf } from './perspective.ts';
import { printable } from './printable.ts';
import type { ReportInput } from './report-input.ts';
import type { OverviewPage, ReportModel } from './report-model.ts';
import type { ReportText } from './report-text.ts';

/**
 * Draws up a report: the same input gives the same model, on any day. Reads the release alone, where every
 * figure is already protected; what it withholds is said in words.
 */
export function buildReport(input: ReportInput, text: ReportText): ReportModel {
  const { release, releaseFacts, questionnaire, register, authority, language } = input;
  const format = numberFormat(language);
  const board: DrawingBoard = {
    release,
    questionnaire,
    language,
    text,
    format,
    words: figureWords(text, format),
    perspective: perspectiveOf(authority, release, text),
  };
  const title = text.title(fullName(authority), release.edition.title[language]);
  return printable<ReportModel>({
    language,
    title,
    date: release.edition.closedAt,
    runningTitle: title,
    pageWords: text.pageWords,
    ...(release.synthetic && { syntheticMark: text.syntheticMark }),
    cover: buildCover(authority, releaseFacts, board),
    findings: buildFindings(board),
    overview: buildOverview(board),
    chapters: questionnaire.themes.map((theme, index) => buildChapter(theme, index + 1, board)),
    method: buildMethod(authority, register, releaseFacts, board),
  });
}

function buildOverview(board: DrawingBoard): OverviewPage {
  const { questionnaire, language, text, perspective } = board;
  const rankings = questionnaire.themes.flatMap(({ id, title }) => {
    const sentences = buildRankings(id, board);
    return sentences.length === 0 ? [] : [{ theme: title[language], sentences }];
  });
  return {
    title: text.overview.title,
    lead: rankings.length > 0 ? text.overview.lead(placeOf(perspective.lead)) : text.overview.nothing,
    rankings,
    reading: text.overview.reading(perspective.lead.inline),
    key: markNames(board),
  };
}
