import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import { operatorPorts } from '../../functions/live.ts';
import { sendLogTo } from '../../functions/log.ts';
import { invite } from '../../functions/operations/invite.ts';
import { movedPlan } from '../../infra/local/demonstration/demonstration-plans.ts';
import { bringFrame, open, prepareEdition } from '../../infra/local/demonstration/fieldwork.ts';
import { gatherMaterial } from '../../infra/local/demonstration/material.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

/** The whole stack in memory, with an edition that is open for some authorities. */
export async function openWorld(authorities: readonly string[]) {
  sendLogTo(() => {});
  const register = loadRegister();
  const accounts = register.authorities.map(({ code, formalName }) => ({ code, name: formalName }));
  const failures: unknown[] = [];
  const stack = await startStack({
    accounts,
    inMemory: true,
    ports: 'any',
    stream: { windowInMilliseconds: 20, retryDelayInMilliseconds: 1 },
    onFailure: (name, error) => failures.push([name, error]),
  });
  const ports = operatorPorts();
  const material = gatherMaterial(register, authorities);
  const plan = movedPlan(material.plan, new Date(), 1);
  await prepareEdition({ ...material, plan }, ports);
  const frame = await bringFrame(plan, material.units, () => false, ports);
  const edition = await open(plan, ports);
  return {
    stack,
    ports,
    material,
    edition,
    frame,
    /** What functions threw; nothing should be here. */
    failures,
    invite: (authority: string, limit: number) => inviteSome(stack, plan, authority, limit, ports),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function inviteSome(
  stack: Stack,
  plan: EditionPlan,
  authority: string,
  limit: number,
  ports: ReturnType<typeof operatorPorts>,
): Promise<void> {
  await invite(plan.id, { authority, limit }, ports);
  await stack.idle();
}

/** Origins of the stack that a browser may be led to. */
export function originsOf({ addresses }: Stack): readonly string[] {
  const { web, identity, objects, outbox } = addresses;
  return [web, identity, objects, outbox];
}
