import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../../ports/messages.ts';

/** A mail that must not be sent as it is; the message never quotes it. */
export class UnsafeMailError extends Error {
  override readonly name = 'UnsafeMailError';
}

/** One address and nothing that a mail program could take for a second one, a name or a header. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
const LINE_ENDS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * A mail in the words of nodemailer, with nothing in it that could become another header or recipient, or
 * make nodemailer fetch a file.
 *
 * @throws {UnsafeMailError} when the address is not one address, or a header is not one line.
 */
export function messageOf(mail: Mail, from: string): SendMailOptions {
  if (!ADDRESS.test(mail.to)) throw new UnsafeMailError('The recipient is not one e-mail address');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!HEADER_NAME.test(name) || value.search(LINE_ENDS) >= 0)
      throw new UnsafeMailError('A header is not one line');
  }
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject.replace(LINE_ENDS, ' '),
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
