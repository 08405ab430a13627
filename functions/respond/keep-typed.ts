import type { WireAnswers } from '../core/answers/parse-answers.ts';

/** Twice what the longest text may have: who pastes too much must get it back to shorten it. */
const LONGEST_TEXT = 20_000;
const LONGEST_OPTION = 40;
const MOST_OPTIONS = 100;
/** A draft is kept in one item of at most 400 kB. */
const MOST_DRAFT_BYTES = 300_000;

/**
 * What a draft keeps of what was sent, valid or not: everything that a browser showing our form can send.
 * Undefined when the whole draft would become too large to keep.
 */
export function keepTyped(typed: WireAnswers, earlier: WireAnswers): WireAnswers | undefined {
  const kept = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, bounded(value)]));
  const bytes = Buffer.byteLength(JSON.stringify({ ...earlier, ...kept }));
  return bytes > MOST_DRAFT_BYTES ? undefined : kept;
}

function bounded(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT).toWellFormed();
  if (Array.isArray(value)) return value.filter(isOption).slice(0, MOST_OPTIONS);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([, option]) => isOption(option)));
}

function isOption(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_OPTION;
}
