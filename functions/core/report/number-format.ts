import type { Language } from '../language.ts';

/** U+202F: a number and its sign stay on one line, and close together. */
const NARROW_SPACE = '\u202f';

const SIGN: Readonly<Record<Language, string>> = {
  nb: `${NARROW_SPACE}%`,
  nn: `${NARROW_SPACE}%`,
  en: '%',
};
const BELOW: Readonly<Record<Language, string>> = { nb: 'under', nn: 'under', en: 'under' };
const ABOVE: Readonly<Record<Language, string>> = { nb: 'over', nn: 'over', en: 'over' };
const OUT_OF: Readonly<Record<Language, string>> = { nb: 'av', nn: 'av', en: 'of' };
const THOUSANDS: Readonly<Record<Language, string>> = { nb: NARROW_SPACE, nn: NARROW_SPACE, en: ',' };
const DECIMAL: Readonly<Record<Language, string>> = { nb: ',', nn: ',', en: '.' };

/** How numbers are written in a language. Every number of a report is written by these. */
export interface NumberFormat {
  /** "74 %"; a share is from 0 to 1. What rounds to nothing or everything without being it says so. */
  readonly percent: (share: number) => string;
  /** "61–83 %" */
  readonly interval: (low: number, high: number) => string;
  /** "61–83": beside a number that has the sign. */
  readonly bareInterval: (low: number, high: number) => string;
  /** "4,2": one decimal, halves up. */
  readonly decimal: (value: number) => string;
  /** "13 600" */
  readonly whole: (count: number) => string;
  /** "7 av 9" */
  readonly outOf: (count: number | string, base: number) => string;
}

export function numberFormat(language: Language): NumberFormat {
  const sign = SIGN[language];
  const whole = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]);
  const bareInterval = (low: number, high: number) => `${wholePercent(low)}–${wholePercent(high)}`;
  return {
    whole,
    decimal: (value) => (tenths(value) / 10).toFixed(1).replace('.', DECIMAL[language]),
    percent: (share) => {
      const rounded = wholePercent(share);
      if (rounded === 0 && share > 0) return `${BELOW[language]} 1${sign}`;
      if (rounded === 100 && share < 1) return `${ABOVE[language]} 99${sign}`;
      return `${rounded}${sign}`;
    },
    interval: (low, high) => `${bareInterval(low, high)}${sign}`,
    bareInterval,
    outOf: (count, base) => {
      const text = typeof count === 'number' ? whole(count) : count;
      return `${text} ${OUT_OF[language]} ${whole(base)}`;
    },
  };
}

/** Rounds half up, from the four decimals that a release keeps: 0.285 is 29 though 0.285 · 100 is below 28.5. */
export function wholePercent(share: number): number {
  return Math.floor((Math.round(share * 10_000) + 50) / 100);
}

/** Rounds half up, from the three decimals that a release keeps of means. */
function tenths(value: number): number {
  return Math.floor((Math.round(value * 1_000) + 50) / 100);
}
