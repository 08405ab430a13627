import { loadRegister } from '../../../functions/adapters/files/register-files.ts';
import { operatorPorts } from '../../../functions/live.ts';
import { sendLogTo } from '../../../functions/log.ts';
import { eraseResponse } from '../../../functions/operations/erase-response.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import { movedPlan } from '../../../infra/local/demonstration/demonstration-plans.ts';
import { bringFrame, open, prepareEdition } from '../../../infra/local/demonstration/fieldwork.ts';
import { gatherMaterial } from '../../../infra/local/demonstration/material.ts';
import { seedAnswers } from '../../../infra/local/demonstration/seed-answers.ts';
import { startStack } from '../../../infra/local/stack.ts';

/** A survey on an embedded stack in memory whose invitations we know the codes of. */
export interface InvitedSurvey {
  readonly origin: string;
  /** Of units that have not answered, that have, whose answers were erased, whose invitation was revoked. */
  readonly codes: readonly string[];
  /** What functions logged as errors. */
  readonly errors: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startInvitedSurvey(): Promise<InvitedSurvey> {
  const errors: string[] = [];
  sendLogTo((line) => void (line.includes('"level":"error"') && errors.push(line.trim())));
  const stack = await startStack({
    accounts: [],
    inMemory: true,
    ports: 'any',
    onFailure: (name, error) => errors.push(`${name}: ${error}`),
  });
  const material = gatherMaterial(loadRegister(), ['4204']);
  const ports = operatorPorts();
  const plan = movedPlan(material.plan, new Date(), 30);
  await prepareEdition({ ...material, plan }, ports);
  const frame = await bringFrame(plan, material.units, () => true, ports);
  const edition = await open(plan, ports);

  const invite = async (
    { id, name, authority, sector, bucket, responseId }: FrameUnit,
    isRevoked = false,
  ) => {
    const code = ports.random.code();
    await ports.invitations.create(ports.random.fingerprint(code), {
      unit: { edition: plan.id, authority, sector, unit: id },
      unitName: name,
      block: { edition: plan.id, authority, sector, bucket },
      responseId,
      isRevoked,
    });
    return code;
  };
  const [answered, erased, revoked, ...fresh] = frame as [FrameUnit, FrameUnit, FrameUnit, ...FrameUnit[]];
  await seedAnswers(edition, material.synthesis, [answered, erased], ports, () => {});
  await eraseResponse(plan.id, erased.id, ports);
  const codes = await Promise.all([
    invite(answered),
    invite(erased),
    invite(revoked, true),
    ...fresh.slice(0, 50).map((unit) => invite(unit)),
  ]);
  return { origin: stack.origin, codes, errors: () => errors, stop: stack.stop };
}
