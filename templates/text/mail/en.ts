import type { InvitationText } from './nb.ts';

export const en: InvitationText = {
  subject: (edition, unit) => `${edition}: ${unit} is invited to answer`,
  greeting: (unit) => `To the leader of ${unit}`,
  aim:
    'We ask leaders in municipalities and county authorities what their unit has done in a new way in the last two ' +
    'years, and what came of it. An answer is just as useful if you have done nothing new.',
  effort: (deadline) => `It takes about 10 minutes. Please answer by ${deadline}.`,
  button: 'Answer the survey',
  linkNote: 'The link is for the unit only. Anyone who has it can see and change the answers.',
  privacy: (minBase) =>
    'The answers are confidential. The municipality or county authority never sees what a single unit has answered, ' +
    `and we show no figures for fewer than ${minBase} units.`,
  language: 'You can answer in Bokmål, Nynorsk or English.',
  questions: (name, email) => `Questions? Write to ${name}, ${email}.`,
};
