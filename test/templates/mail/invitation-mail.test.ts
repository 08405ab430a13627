import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EditionPlanSchema } from '../../../functions/core/edition/edition.ts';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { invitationMail } from '../../../templates/mail/invitation-mail.tsx';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { tagsOf } from '../../support/tags-of.ts';

const plan = EditionPlanSchema.parse(JSON.parse(readFileSync('data/editions/2026.json', 'utf8')));
const link = `https://barometer.test/s/${'a'.repeat(43)}`;
const mail = (unitName: string, language: 'nb' | 'nn' | 'en' = 'nb') =>
  invitationMail({ plan, unitName, language, link });

describe('An invitation', () => {
  test.each(LANGUAGES)('brings link, deadline, whom to ask and that all is made up, in %s', (language) => {
    const { subject, text, html } = mail('Hovden barnehage', language);
    expect(subject).toContain('Hovden barnehage');
    for (const body of [text, html]) {
      expect(body).toContain(link);
      expect(body).toMatch(/30\.? (oktober|October) 2026/);
      expect(body).toContain(plan.contact.email);
      expect(body).toMatch(/Demonstra(sj|ti)on\./);
    }
    expect(html).toContain(`<html lang="${language}">`);
  });

  test('loads nothing', () => {
    expect(mail('Hovden barnehage').html).not.toMatch(/<(img|link|script|iframe)|url\(/);
  });

  test.each(HOSTILE_TEXT)('to a unit called %s is the same mail with another name', (_name, unitName) => {
    const { subject, html } = mail(unitName);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may get through
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(subject.isWellFormed()).toBe(true);
    expect(tagsOf(html)).toEqual(tagsOf(mail('Hovden barnehage').html));
  });
});
