import type { FrameColumn } from './frame-columns.ts';
import { DISPOSITIONS } from './unit.ts';

/** What can be wrong with a frame: a code with what its sentence needs. */
export type FrameFault =
  | { readonly code: 'missing-column'; readonly name: string }
  | { readonly code: 'unknown-column'; readonly name: string }
  | { readonly code: 'no-units' }
  | { readonly code: 'missing'; readonly column: FrameColumn }
  | { readonly code: 'too-long'; readonly column: FrameColumn; readonly atMost: number }
  | { readonly code: 'control-character'; readonly column: FrameColumn }
  | { readonly code: 'bad-unit-id'; readonly value: string }
  | { readonly code: 'repeated-unit'; readonly value: string; readonly firstLine: number }
  | { readonly code: 'unknown-authority'; readonly value: string }
  | { readonly code: 'lost-zero'; readonly value: string; readonly meant: string; readonly name: string }
  | {
      readonly code: 'replaced-authority';
      readonly value: string;
      readonly since: number;
      readonly now: string;
    }
  | { readonly code: 'unknown-sector'; readonly value: string; readonly known: string }
  | {
      readonly code: 'sector-of-other-kind';
      readonly sector: string;
      readonly kind: 'municipality' | 'county';
    }
  | { readonly code: 'bad-email' }
  | { readonly code: 'bad-employees'; readonly value: string }
  | { readonly code: 'unknown-disposition'; readonly value: string };

/** A fault with its line in the file. */
export type FrameProblem = FrameFault & { readonly line: number };

type Words = { readonly [C in FrameFault['code']]: (fault: Extract<FrameFault, { code: C }>) => string };

// An address is personal, so its sentence does not repeat it.
const WORDS: Words = {
  'missing-column': ({ name }) => `the column "${name}" is missing`,
  'unknown-column': ({ name }) => `the column "${name}" is not known`,
  'no-units': () => 'there are no units in the file',
  missing: ({ column }) => `${column} is missing`,
  'too-long': ({ column, atMost }) => `${column} is longer than ${atMost} characters`,
  'control-character': ({ column }) => `${column} has a line break or another control character in it`,
  'bad-unit-id': ({ value }) => `unit id "${value}" has other characters than letters, digits and hyphens`,
  'repeated-unit': ({ value, firstLine }) => `unit ${value} stands in line ${firstLine} already`,
  'unknown-authority': ({ value }) => `there is no municipality or county authority ${value}`,
  'lost-zero': ({ value, meant, name }) => `authority ${value} has lost a zero: ${meant} is ${name}`,
  'replaced-authority': ({ value, since, now }) =>
    `authority ${value} is out of use since ${since}: now ${now}`,
  'unknown-sector': ({ value, known }) => `there is no sector "${value}", only ${known}`,
  'sector-of-other-kind': ({ sector, kind }) =>
    `${kind === 'county' ? 'county authorities' : 'municipalities'} have no units in the sector ${sector}`,
  'bad-email': () => 'email is not an e-mail address',
  'bad-employees': ({ value }) => `employees is "${value}", not a whole number`,
  'unknown-disposition': ({ value }) =>
    `there is no disposition "${value}", only ${DISPOSITIONS.join(', ')} and nothing`,
};

/** The sentence for the operator, in English: "line 7: name is missing". */
export function frameProblemText(problem: FrameProblem): string {
  const word = WORDS[problem.code] as (fault: FrameFault) => string;
  return `line ${problem.line}: ${word(problem)}`;
}
