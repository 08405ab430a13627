/** A tool from outside is not to be had here; the message says what is missing and who said so. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
