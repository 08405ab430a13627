import { eraseResponse } from '../core/submission/decide-submission.ts';
import { log } from '../log.ts';
import type { Respondent, RespondPorts } from './respondent.ts';

const MOST_ROUNDS = 8;

export class ErasureContentionError extends Error {
  override readonly name = 'ErasureContentionError';
}

/**
 * Erases a unit's answers and whatever it has typed since. Doing it again changes nothing.
 *
 * @throws {ErasureContentionError} when others kept changing the response; nothing is erased then.
 */
export async function withdrawResponse({ invitation }: Respondent, ports: RespondPorts): Promise<void> {
  const { block, responseId, unit } = invitation;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stored = await ports.responses.find(block, responseId);
    const isThere = stored !== undefined && stored.answers !== undefined;
    const outcome = isThere ? await ports.responses.write(eraseResponse(stored), stored.revision) : 'stored';
    if (outcome === 'stored') {
      await ports.drafts.clear(unit);
      log.info('response.withdrawn', { edition: block.edition });
      return;
    }
  }
  throw new ErasureContentionError(`The response changed ${MOST_ROUNDS} times while it was being erased`);
}
