import { CommandError } from './outcome.ts';

/** Errors of ours whose message is a sentence for whoever sits at the keyboard. */
const PLAIN = new Set([
  'ConfigurationError',
  'DataFileError',
  'MissingDocumentError',
  'RegisterFilesError',
  'UnknownEditionError',
  'UnknownStageError',
]);

const NOBODY_ANSWERS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT']);

/** One sentence on what went wrong, and where there is a way on, which. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong. --debug shows what is known of it.';
  if (error instanceof CommandError) return error.message;
  if (PLAIN.has(error.name)) return sentence(error.message);
  if (NOBODY_ANSWERS.has(codeOf(error)))
    return 'The stack does not answer. Is it running, and this machine online?';
  if (error.name === 'CredentialsProviderError' || error.name === 'ExpiredTokenException') {
    return 'There are no valid AWS credentials: log in to the account of the stage first.';
  }
  if (/region/i.test(error.message) && error.message.includes('missing')) {
    return 'No AWS region is chosen: set AWS_REGION to that of the stage.';
  }
  return `Something unforeseen went wrong: ${error.message}. --debug shows where.`;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, '')}.`;
}

function codeOf(error: Error): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly Error[] };
  if (typeof code === 'string') return code;
  const inner = errors?.[0] ?? error.cause;
  return inner instanceof Error ? codeOf(inner) : '';
}
