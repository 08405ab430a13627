/** What can keep the embedded stack from starting, or end it. */
export type StackProblem =
  | 'port-taken'
  | 'port-forbidden'
  | 'disk-full'
  | 'folder-locked'
  | 'folder-unwritable';

/** Something that the person at the keyboard can put right; the message is a sentence that says how. */
export class StackError extends Error {
  override readonly name = 'StackError';
  readonly problem: StackProblem;

  constructor(problem: StackProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/**
 * Puts a failure of the machine into words. Anything that is not the machine's fault comes back unchanged.
 * `where` is the port or folder that was being used, as it should stand in the sentence.
 */
export function inWords(error: unknown, where: string): unknown {
  if (error instanceof StackError) return error;
  const words = SENTENCES[codeOf(error)];
  return words ? new StackError(words.problem, words.sentence(where), { cause: error }) : error;
}

type Words = { problem: StackProblem; sentence: (where: string) => string };

const diskFull: Words = {
  problem: 'disk-full',
  sentence: (where) => `The disk is full: ${where} could not be written. Free some space, then start again.`,
};

const unwritable: Words = {
  problem: 'folder-unwritable',
  sentence: (where) =>
    `No permission to write to ${where}. Change its owner or permissions, or choose another folder.`,
};

const noFolder: Words = {
  problem: 'folder-unwritable',
  sentence: (where) => `There is a file where ${where} should be. Move it away, or choose another folder.`,
};

const SENTENCES: Record<string, Words> = {
  EADDRINUSE: {
    problem: 'port-taken',
    sentence: (where) =>
      `Another program is using ${where}. Stop it (perhaps an earlier start is still running), or choose other ports.`,
  },
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  SQLITE_FULL: diskFull,
  LEVEL_LOCKED: {
    problem: 'folder-locked',
    sentence: (where) =>
      `${where} is in use by another running copy. Stop that one, or choose another data folder.`,
  },
};

/** The innermost code that has words: databases wrap the machine's error in their own. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { cause, code, errcode, message } = error as Record<string, unknown>;
  const inner = codeOf(cause);
  if (inner) return inner;
  if (code === 'ERR_SQLITE_ERROR' && errcode === SQLITE_FULL) return 'SQLITE_FULL';
  if (code === 'LEVEL_IO_ERROR' && /no space left|disk quota/i.test(String(message))) return 'ENOSPC';
  return typeof code === 'string' && code in SENTENCES ? code : '';
}

// https://sqlite.org/rescode.html#full
const SQLITE_FULL = 13;
