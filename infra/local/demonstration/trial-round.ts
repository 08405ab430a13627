import { invite } from '../../../functions/operations/invite.ts';
import type { Stack } from '../stack.ts';
import { trialPlan } from './demonstration-plans.ts';
import { bringFrame, DemonstrationError, type OperatorPorts, open, prepareEdition } from './fieldwork.ts';
import type { Material } from './material.ts';
import { linksByAddress } from './people.ts';

/** Whose units are asked: Bykle and Bærum. */
const AUTHORITIES = ['4222', '3201'];
const INVITED = { authority: '4222', limit: 3 } as const;

export interface TrialRound {
  /** Link of a unit that may try it. */
  readonly trialLink: string;
  /** ISO 8601. */
  readonly trialClosesAt: string;
}

/** Opens a trial round that stays open for a month. */
export async function openTrialRound(
  stack: Stack,
  material: Material,
  ports: OperatorPorts,
): Promise<TrialRound> {
  const { register, questionnaire } = material;
  const plan = trialPlan(material.plan, ports.clock.now());
  const units = material.units.filter(({ authority }) => AUTHORITIES.includes(authority));
  await prepareEdition({ plan, questionnaire, register }, ports);
  const frame = await bringFrame(plan, units, () => false, ports);
  await open(plan, ports);
  await invite(plan.id, INVITED, ports);
  await stack.idle();
  const links = await linksByAddress(stack.environment.MAIL_OUTBOX ?? '');
  const first = frame.flatMap(({ email }) => links.get(email) ?? [])[0];
  if (first === undefined) throw new DemonstrationError('nobody was invited to the trial round');
  return { trialLink: first, trialClosesAt: plan.closesAt };
}
