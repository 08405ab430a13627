/** How many have answered, as coarsely as participation may be told while an edition is open. */
export type ResponseRate =
  | { readonly kind: 'about'; readonly percent: number }
  | { readonly kind: 'under'; readonly percent: number }
  | { readonly kind: 'over'; readonly percent: number }
  /** Too few units: any rate would tell who has answered. */
  | { readonly kind: 'too-few-units'; readonly fewest: number };

const FEWEST_UNITS = 5;
const STEP = 5;

/**
 * The response rate of a whole authority, rounded to five points; nothing (or all) is told as under 5 (or
 * over 95) per cent, and below five units no rate is given. Who has answered is itself personal information:
 * statistics note, section 14.6.
 *
 * @throws RangeError when there are more respondents than units, or either is no count
 */
export function responseRate(units: number, respondents: number): ResponseRate {
  if (![units, respondents].every((n) => Number.isInteger(n) && n >= 0) || respondents > units) {
    throw new RangeError('Respondents are a part of the units');
  }
  if (units < FEWEST_UNITS) return { kind: 'too-few-units', fewest: FEWEST_UNITS };
  // In whole numbers, so that a half is a half; it goes up.
  const percent = STEP * Math.floor((2 * 100 * respondents + STEP * units) / (2 * STEP * units));
  if (percent === 0) return { kind: 'under', percent: STEP };
  if (percent === 100) return { kind: 'over', percent: 100 - STEP };
  return { kind: 'about', percent };
}
