import { loadEditionPlan } from '../../../functions/adapters/files/data-files.ts';
import type { Language } from '../../../functions/core/language.ts';
import { invitationMail } from '../../../templates/mail/invitation-mail.tsx';
import { CODE, chiefExecutivePlan } from '../../support/respondent-scene.ts';
import { drawn, specimen } from './specimen.ts';

const plan = loadEditionPlan();
const link = `https://barometer.test/s/${CODE}`;

export const anInvitation = (language: Language) =>
  invitationMail({ plan, unitName: 'Hovden barnehage', language, link });

/** As a mail program shows them. */
export const MAILS = [
  specimen('mail-invitation', async (language) => drawn(anInvitation(language).html)),
  specimen('mail-invitation-organisation', async (language) => {
    const unitName = 'Kommunedirektøren i Bykle kommune';
    return drawn(invitationMail({ plan: chiefExecutivePlan, unitName, language, link }).html);
  }),
];
