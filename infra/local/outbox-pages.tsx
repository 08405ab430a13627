import { Fragment } from 'preact';
import { localPage } from './local-page.tsx';
import type { Mail } from './outbox-folder.ts';

export const MAILS_ON_A_PAGE = 100;

/** The list of mails, newest first; `page` counts from 1. */
export function outboxPage(mails: readonly Mail[], total: number, page: number): string {
  const last = Math.max(1, Math.ceil(total / MAILS_ON_A_PAGE));
  return localPage(
    'en',
    'Mail outbox',
    <>
      <p class="mark">Demonstration: these mails were never sent to anybody.</p>
      <h1>Mail outbox</h1>
      <p>{total === 0 ? 'No mail yet.' : `${total} mails, newest first. Page ${page} of ${last}.`}</p>
      {mails.length > 0 && <MailTable mails={mails} />}
      <p>
        {page > 1 && <a href={`/?page=${page - 1}`}>Newer</a>}{' '}
        {page < last && <a href={`/?page=${page + 1}`}>Older</a>}
      </p>
    </>,
  );
}

function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">To</th>
          <th scope="col">Written</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td>
              <a href={`/mail/${mail.id}`}>{mail.subject || '(no subject)'}</a>
            </td>
            <td>{mail.to}</td>
            <td>{minute(mail.sentAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One mail: its text with links that can be followed, and its HTML in a frame where nothing runs. */
export function mailPage({ id, to, subject, text, html, sentAt }: Mail): string {
  return localPage(
    'en',
    subject,
    <>
      <p>
        <a href="/">All mails</a>
      </p>
      <h1>{subject}</h1>
      <p>
        To {to}, written {minute(sentAt)}. <a href={`/mail/${id}/source`}>Source</a>
      </p>
      <pre>{withLinks(text)}</pre>
      {html && (
        <>
          <h2>As HTML</h2>
          <iframe
            title="The mail as HTML"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src={`/mail/${id}/html`}
          />
        </>
      )}
    </>,
  );
}

export function noMailPage(): string {
  return localPage(
    'en',
    'No such mail',
    <>
      <h1>No such mail</h1>
      <p>
        <a href="/">All mails</a>
      </p>
    </>,
  );
}

/** `2026-10-15T08:00:00Z` as somebody would write it. */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
