import type { Language } from '../language.ts';
import type { Indicator, Theme } from '../questionnaire/questionnaire.ts';
import { buildChart } from './build-chart.ts';
import { buildMeans, scalesOf } from './build-means.ts';
import { buildRankings } from './build-rankings.ts';
import { testNotes, withVerdict } from './claims.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf } from './perspective.ts';
import type { BenchmarkTable, Chapter } from './report-model.ts';
import { inRowOrder } from './row-order.ts';
import { ruleNotes } from './rule-notes.ts';

/** One theme: what was answered most, the chart, the table behind it, and what must be known to read them. */
export function buildChapter(theme: Theme, number: number, board: DrawingBoard): Chapter {
  const { language } = board;
  const title = theme.title[language];
  const asked = board.questionnaire.indicators.filter((indicator) => indicator.theme === theme.id);
  const indicators = inRowOrder(asked, board.perspective);
  const means = scalesOf(theme, board.questionnaire);
  return {
    id: theme.id,
    title,
    lead: theme.lead[language],
    rankings: buildRankings(theme.id, board),
    chart: buildChart(number, title, indicators, board),
    table: {
      ...buildTable(number, title, indicators, board),
      ...(means.length > 0 && { means: buildMeans(means, board) }),
    },
    notes: [
      ...notesOf(indicators, board),
      ...ruleNotes([...indicators, ...means], board),
      ...testNotes([...indicators, ...means], board),
    ],
  };
}

function buildTable(
  number: number,
  title: string,
  indicators: readonly Indicator[],
  board: DrawingBoard,
): BenchmarkTable {
  const { text, words, format, language, perspective } = board;
  const { lead, others } = perspective;
  const usual = usualAmong(indicators, language);
  return {
    caption: text.table.caption(number, title),
    columns: [
      text.table.answer,
      lead.heading,
      text.table.interval(format.percent(board.release.method.intervalLevel)),
      text.table.base,
      ...others.map(({ heading }) => heading),
    ],
    rows: indicators.map((indicator) => {
      const figure = figureOf(lead, indicator.id);
      const among = indicator.among?.[language];
      return {
        label: indicator.label[language],
        ...(among !== usual && { among: text.notes.rowAmong(among) }),
        cells: [
          withVerdict(words.short(figure, lead), indicator.id, board),
          words.interval(figure, lead),
          words.base(figure),
          ...others.map((side) => words.withInterval(figureOf(side, indicator.id), side)),
        ],
      };
    }),
  };
}

/** Notes are made from what is on the page, so that nothing is explained that is not there. */
function notesOf(indicators: readonly Indicator[], board: DrawingBoard): readonly string[] {
  const { text, perspective, format, release } = board;
  const { lead, others, missing } = perspective;
  const sides = [lead, ...others];
  const kinds = new Set(indicators.flatMap(({ id }) => sides.map((side) => figureOf(side, id).kind)));
  const amongs = new Set(indicators.map(({ among }) => among?.[board.language]));
  return [
    text.notes.among(usualAmong(indicators, board.language), amongs.size <= 1),
    ...(others.length > 0 ? [text.notes.intervals] : []),
    ...(kinds.has('few') || kinds.has('nearly-all') ? [text.notes.bands] : []),
    ...(kinds.has('withheld') ? [text.notes.withheld(format.whole(release.method.minBase))] : []),
    ...(missing.length > 0 ? [text.notes.missingBenchmarks(missing.map(({ inline }) => inline))] : []),
  ];
}

/** Whom most of the shares are of; undefined stands for all units. */
function usualAmong(indicators: readonly Indicator[], language: Language): string | undefined {
  const groups = [...Map.groupBy(indicators, ({ among }) => among?.[language])];
  const [usual] = groups.toSorted(([, a], [, b]) => b.length - a.length);
  return usual?.[0];
}
