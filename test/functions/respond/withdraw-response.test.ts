import { describe, expect, test } from '@jest/globals';
import { findRespondent } from '../../../functions/respond/respondent.ts';
import { ErasureContentionError, withdrawResponse } from '../../../functions/respond/withdraw-response.ts';
import { answer, CODE, respondentScene, type Scene } from '../../support/respondent-scene.ts';

async function respondentOf(scene: Scene) {
  const found = await findRespondent(CODE, scene.ports);
  if (found.kind !== 'respondent') throw new Error(found.kind);
  return found;
}

describe('Erasing answers', () => {
  test('leaves a higher revision and nothing else, however often it is done', async () => {
    const scene = await respondentScene();
    await answer(scene);
    const respondent = await respondentOf(scene);
    await withdrawResponse(respondent, scene.ports);
    await withdrawResponse(respondent, scene.ports);
    expect(await scene.stored()).toMatchObject({ revision: 2, receipts: [] });
    expect((await scene.stored())?.answers).toBeUndefined();
  });

  test('erases also what was corrected while it was at it', async () => {
    const scene = await respondentScene();
    await answer(scene);
    const respondent = await respondentOf(scene);
    const { write } = scene.ports.responses;
    let hasCome = false;
    const responses: Scene['ports']['responses'] = {
      ...scene.ports.responses,
      write: async (response, expected) => {
        const stored = await scene.stored();
        if (!hasCome && stored !== undefined) await write({ ...stored, revision: 2 }, 1);
        hasCome = true;
        return write(response, expected);
      },
    };
    await withdrawResponse(respondent, { ...scene.ports, responses });
    expect(await scene.stored()).toMatchObject({ revision: 3 });
    expect((await scene.stored())?.answers).toBeUndefined();
  });

  test('fails loudly when it cannot be done', async () => {
    const scene = await respondentScene();
    await answer(scene);
    const stuck = { ...scene.ports.responses, write: async () => 'changed-meanwhile' as const };
    const erasing = withdrawResponse(await respondentOf(scene), { ...scene.ports, responses: stuck });
    await expect(erasing).rejects.toThrow(ErasureContentionError);
  });
});
