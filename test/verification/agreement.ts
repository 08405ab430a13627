/** How far the compared fields of a section agree with the reference. */
export interface Section {
  readonly name: string;
  compared: number;
  agreeing: number;
  worst: number;
  worstKey: string;
  /** What could not be compared at all. */
  readonly missing: string[];
}

export function newSection(name: string): Section {
  return { name, compared: 0, agreeing: 0, worst: 0, worstKey: '', missing: [] };
}

/**
 * Compares one number: relative or absolute, whichever is larger. `Inf` stands for infinite and null for a value
 * that is not defined. What is expected to be 0 may differ by rounding noise.
 */
export function compareNumber(
  section: Section,
  key: string,
  expected: unknown,
  actual: number | undefined,
  tolerance: number,
  noiseAtZero = 0,
): void {
  section.compared++;
  const wanted =
    expected === 'Inf' ? Number.POSITIVE_INFINITY : expected === null ? undefined : Number(expected);
  if (wanted === undefined || actual === undefined || !Number.isFinite(wanted) || !Number.isFinite(actual)) {
    note(section, key, wanted === actual ? 0 : Number.POSITIVE_INFINITY, wanted === actual);
    return;
  }
  const difference = Math.abs(wanted - actual);
  const relative = difference / Math.max(1, Math.abs(wanted));
  note(section, key, relative, relative <= tolerance || difference <= noiseAtZero);
}

/** That the reference has every row that the data calls for; more than these are fine. */
export function expectRows(section: Section, expected: Iterable<string>, rows: Iterable<string>): void {
  const present = new Set(rows);
  for (const key of expected) {
    if (!present.has(key)) section.missing.push(`the reference lacks ${key}`);
  }
}

/** Compares something that is no number: a name, a list, a state. */
export function compareExactly(section: Section, key: string, expected: unknown, actual: unknown): void {
  section.compared++;
  const isEqual = JSON.stringify(expected) === JSON.stringify(actual);
  note(section, key, isEqual ? 0 : Number.POSITIVE_INFINITY, isEqual);
}

function note(section: Section, key: string, difference: number, agrees: boolean): void {
  if (agrees) section.agreeing++;
  if (difference > section.worst || (!agrees && section.worstKey === '')) {
    section.worst = difference;
    section.worstKey = key;
  }
}

export function agrees(section: Section): boolean {
  return section.compared > 0 && section.compared === section.agreeing && section.missing.length === 0;
}

/** Compares the fields of a row that are in both shapes: numbers, and lists of numbers. */
export function compareFields(
  section: Section,
  key: string,
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  tolerance: number,
  names: readonly string[] = Object.keys(actual),
): void {
  for (const name of names) {
    if (!(name in expected)) continue;
    const [wanted, own] = [expected[name], actual[name]];
    if (Array.isArray(wanted)) {
      for (const [i, value] of wanted.entries()) {
        compareNumber(
          section,
          `${key} ${name}[${i}]`,
          value,
          (own as readonly number[] | undefined)?.[i],
          tolerance,
        );
      }
    } else if (typeof wanted === 'string' && wanted !== 'Inf')
      compareExactly(section, `${key} ${name}`, wanted, own);
    else compareNumber(section, `${key} ${name}`, wanted, own as number | undefined, tolerance);
  }
}
