import type {
  BenchmarkTable,
  Chapter,
  Chart,
  Fact,
  Finding,
  MarkName,
  ReportModel,
  Section,
} from './report-model.ts';

/** A text that must stand in the finished report, and where in the model it comes from. */
export interface PrintedText {
  readonly place: string;
  readonly text: string;
}

/**
 * Every text of a report, in the order in which it is read and drawn. What belongs together is one text: a row of a table with
 * its label, a chart with all its labels and numbers, a finding with its number, so that a right number in a
 * wrong place is missed as well.
 */
export function printedTexts(model: ReportModel): readonly PrintedText[] {
  const { cover, findings, overview, chapters, method } = model;
  return [
    ...named('cover', [cover.edition, model.syntheticMark, cover.name, cover.place, cover.subtitle]),
    ...named('cover.facts', factTexts(cover.facts)),
    ...named('findings', [findings.title]),
    ...named('findings.notice', findings.notice && [findings.notice.title, ...findings.notice.paragraphs]),
    ...named('findings.lead', [findings.lead]),
    ...named('findings.key', keyTexts(findings.key)),
    ...named('findings.finding', findings.findings.map(findingText)),
    ...named('overview', [overview.title, overview.lead]),
    ...named(
      'overview.ranking',
      overview.rankings.map((one) => [one.theme, ...one.sentences].join(' ')),
    ),
    ...named('overview.reading', [
      overview.reading.title,
      ...keyTexts(overview.key),
      ...overview.reading.paragraphs,
    ]),
    ...chapters.flatMap(chapterTexts),
    ...named('method', [method.title, ...method.sections.flatMap(sectionTexts)]),
    ...named('method.facts', factTexts(method.facts)),
  ];
}

function chapterTexts({ id, title, lead, rankings, chart, table, notes }: Chapter): readonly PrintedText[] {
  return [
    ...named(`${id}`, [title, lead]),
    ...named(`${id}.ranking`, rankings),
    ...named(`${id}.chart`, [chart.caption, ...keyTexts(chart.key), chartText(chart)]),
    ...tableTexts(`${id}.table`, table),
    ...named(`${id}.notes`, notes),
  ];
}

function tableTexts(
  place: string,
  { caption, columns, rows, means }: BenchmarkTable,
): readonly PrintedText[] {
  return [
    ...named(place, [caption, ...columns]),
    ...named(`${place}.row`, rows.map(rowText)),
    ...named(`${place}.means`, means && [means.title, ...means.rows.map(rowText)]),
  ];
}

function named(place: string, texts: readonly (string | undefined)[] | undefined): readonly PrintedText[] {
  return (texts ?? []).flatMap((text, index) =>
    text === undefined ? [] : [{ place: `${place}[${index}]`, text }],
  );
}

function chartText({ ticks, rows }: Chart): string {
  const lines = rows.map(({ label, lead }) => `${label} ${lead.kind === 'words' ? lead.words : lead.value}`);
  return [...ticks.map(({ label }) => label), ...lines].join(' ');
}

function rowText({ label, among, cells }: BenchmarkTable['rows'][number]): string {
  return [label, ...(among === undefined ? [] : [among]), ...cells].join(' ');
}

function findingText({ number, sentence, comparison, claim, certainty, rule }: Finding): string {
  const parts = [number, sentence, comparison, claim, certainty, rule];
  return parts.filter((part) => part !== undefined).join(' ');
}

function keyTexts(key: readonly MarkName[]): readonly string[] {
  return key.map(({ name }) => name);
}

function sectionTexts({ title, paragraphs }: Section): readonly string[] {
  return [title, ...paragraphs];
}

function factTexts(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ label, value }) => [label, value]);
}
