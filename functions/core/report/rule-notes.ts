import type { Text } from '../language.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, meanOf } from './perspective.ts';

interface Row {
  readonly id: string;
  readonly label: Text;
  readonly rule?: Text | undefined;
}

/** Each declared rule once, with the rows that it makes; then the rows whose figure an earlier release made. */
export function ruleNotes(
  rows: readonly Row[],
  { text, language, perspective }: DrawingBoard,
): readonly string[] {
  const { lead } = perspective;
  const labels = (some: readonly Row[]) => some.map(({ label }) => text.ranking.label(label[language]));
  const kept = rows.filter(({ id }) => {
    const figure = id in lead.means ? meanOf(lead, id) : figureOf(lead, id);
    return figure.kind === 'shown' && figure.asOf !== undefined;
  });
  return [
    ...[...Map.groupBy(rows, ({ rule }) => rule?.[language])].flatMap(([rule, own]) =>
      rule === undefined ? [] : [text.notes.rule(labels(own), rule)],
    ),
    ...(kept.length > 0 ? [text.notes.kept(labels(kept))] : []),
  ];
}
