import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { invitationTextFor } from '../text/mail/invitation-text.ts';
import { osloTime } from '../text/shared/dates.ts';
import { sharedText } from '../text/shared/shared-text.ts';
import { oneLine } from './one-line.ts';

interface Invitation {
  readonly plan: EditionPlan;
  readonly unitName: string;
  readonly language: Language;
  /** Address of the unit's form, with its code. */
  readonly link: string;
}

/** Asks one unit to answer. The same words as text and as HTML; nothing is loaded and nobody is tracked. */
export function invitationMail({ plan, unitName, language, link }: Invitation): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const text = invitationTextFor(plan.instrument.unit, language);
  const unit = oneLine(unitName);
  const title = oneLine(plan.title[language]);
  const { syntheticTitle, syntheticNotice } = sharedText[language];
  const before = [
    ...(plan.synthetic ? [`${syntheticTitle} ${syntheticNotice}`] : []),
    text.greeting(unit),
    text.aim,
    text.effort(osloTime(plan.closesAt, language)),
  ];
  const after = [
    text.linkNote,
    text.privacy(plan.thresholds.minBase),
    ...(plan.languages.length === 3 ? [text.language] : []),
    text.questions(plan.contact.name, plan.contact.email),
  ];
  return {
    subject: text.subject(title, unit),
    text: [...before, `${text.button}:\n${link}`, ...after, title].map((part) => `${part}\n`).join('\n'),
    html: renderPage(
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title}</title>
        </head>
        <body style="margin:0 auto;max-width:38em;padding:1em;font:17px/1.5 system-ui,sans-serif;overflow-wrap:anywhere">
          <h1 style="font-size:1.4em;line-height:1.2">{title}</h1>
          {before.map((part) => (
            <p key={part}>{part}</p>
          ))}
          <p>
            <a href={link} style="font-size:1.15em;font-weight:bold">
              {text.button}
            </a>
          </p>
          {after.map((part) => (
            <p key={part}>{part}</p>
          ))}
        </body>
      </html>,
    ),
  };
}
