import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../../ports/messages.ts';
import { messageOf } from './message.ts';

export function connectToSes(): SESv2Client {
  return new SESv2Client({});
}

/** Mail by SES. A mail that SES does not take fails, and its order comes again. */
export function sesMailer(sesClient: SESv2Client, from: string): Mailer {
  const transport = createTransport({ SES: { sesClient, SendEmailCommand } });
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(mail, from));
    },
  };
}
