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

  test.each([
    ['nb', 'Til lederen for X', 'Til X', /enhet/i, /kommunen eller fylkeskommunen/],
    ['nn', 'Til leiaren for X', 'Til X', /eining/i, /kommunen eller fylkeskommunen/],
    ['en', 'To the leader of X', 'To X', /\bunits?\b/i, /municipality or county authority/],
  ] as const)(
    'speaks of the unit to its leader, and of the organisation to chief executives, in %s',
    (...row) => {
      const [language, toLeader, toChief, unit, organisation] = row;
      // Made-up data is said to be so in words of its own.
      const real = { ...plan, synthetic: false };
      const leader = invitationMail({ plan: real, unitName: 'X', language, link }).text;
      const instrument = { id: 'chief-executive', unit: 'organisation' } as const;
      const chief = invitationMail({ plan: { ...real, instrument }, unitName: 'X', language, link }).text;

      expect(leader).toContain(toLeader);
      expect(leader).toMatch(unit);
      expect(chief).toContain(`${toChief}\n`);
      expect(chief).toMatch(organisation);
      expect(chief).not.toMatch(unit);
    },
  );

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
