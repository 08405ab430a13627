/** What may stand in a log line: codes, counts, ids of requests. Never answers, addresses, codes, tokens, names. */
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

let sink = (line: string): void => {
  process.stdout.write(line);
};

function write(level: 'info' | 'warn' | 'error', event: string, fields: Fields): void {
  sink(`${JSON.stringify({ level, event, ...fields })}\n`);
}

/** Sends the lines of this process elsewhere than to its output; for a process that talks to a person. */
export function sendLogTo(elsewhere: (line: string) => void): void {
  sink = elsewhere;
}

/** Structured lines, one event each, for CloudWatch to search. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
  /** An unforeseen error with its chain of causes: names, messages and places. */
  error: (event: string, error: unknown, fields: Fields = {}) =>
    write('error', event, { ...fields, error: describe(error) }),
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A parser's message quotes what it could not read, and that may be an answer.
  const message = error instanceof SyntaxError || error.name === 'ZodError' ? '(not logged)' : error.message;
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const own = [`${error.name}: ${message}`, ...places.slice(0, 5)].join('\n');
  return error.cause === undefined ? own : `${own}\ncaused by ${describe(error.cause)}`;
}
