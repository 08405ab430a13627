import { afterEach, beforeEach, jest } from '@jest/globals';

/** What a test's requests wrote to the log, parsed; it is kept out of the test's own output. */
export function logLines(): () => readonly Record<string, unknown>[] {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return () => lines.map((line) => JSON.parse(line));
}
