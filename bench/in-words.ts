import type { Table } from './bench.ts';

/** Three significant digits and no more than a reader needs: 0.123, 12.3, 1,230. */
export function figure(value: number): string {
  if (value >= 1000) return Number(value.toPrecision(3)).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

export function ratio(value: number): string {
  return `×${value.toFixed(2)}`;
}

export function kilobytes(bytes: number): string {
  return figure(bytes / 1000);
}

/** As Markdown, so that it can be read here and kept in docs/measurements.md. */
export function asMarkdown({ title, columns, rows, notes = [] }: Table): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const heading = title === undefined ? [] : [`### ${title}`, ''];
  return [...heading, line(columns), rule, ...rows.map(line), '', ...notes].join('\n').trimEnd();
}
