import type { Stage } from '../../../infra/stages.ts';
import { getStage } from '../../../infra/stages.ts';

/** Production as it will be: with a domain, mail and somebody to tell. */
export const fullStage: Stage = {
  ...getStage('production'),
  alarmAddresses: ['drift@example.no'],
  domain: { name: 'svar.example.no', certificateId: 'aaaa-bbbb' },
  mail: { domain: 'example.no', address: 'post@example.no', senderName: 'Barometeret', isVerified: true },
};
