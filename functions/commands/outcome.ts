/** How a command ended: the same result for people and for programs. */
export interface Outcome {
  /** 0: done. 1: refused, or not wholly done. */
  readonly code: 0 | 1;
  readonly json: unknown;
  readonly text: string;
}

export function done(json: unknown, text: string): Outcome {
  return { code: 0, json, text };
}

/** Nothing was done, or something is left to do; `text` says what and what helps. */
export function refused(json: unknown, text: string): Outcome {
  return { code: 1, json, text };
}

/** A machine that is not ready: told in one sentence, without a stack trace. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** Words that do not say what to do. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
}
