/** `[['a', '1'], …]` as lines with columns under each other. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `2026-10-30 16:00` in Oslo. */
export function localTime(instant: string): string {
  const format = { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(instant));
}

/** `1 unit`, `2 units`, `13,402 units` */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

export function noEdition(id: string): string {
  return `There is no edition ${id}. \`barometer edition list\` shows those there are.`;
}
