import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import { sharedText } from '../text/shared/shared-text.ts';

interface ContactProps {
  readonly language: Language;
  readonly contact: EditionPlan['contact'];
}

/** Whom to ask, for the foot of a page. */
export function Contact({ language, contact }: ContactProps) {
  return (
    <p>
      {sharedText[language].questionsTo} {contact.name},{' '}
      <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  );
}
