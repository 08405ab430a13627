import type { Background } from '../core/release/background.ts';
import type { Ports } from '../ports.ts';

/** The background of a stored release is gone, without which no later release can be protected. */
export class MissingBackgroundError extends Error {
  override readonly name = 'MissingBackgroundError';
}

/** @throws {MissingBackgroundError} */
export async function storedBackground(
  releaseId: string,
  { backgrounds }: Pick<Ports, 'backgrounds'>,
): Promise<Background> {
  const found = await backgrounds.find(releaseId);
  if (found === undefined) {
    throw new MissingBackgroundError(`What is remembered of release ${releaseId} is gone`);
  }
  return found;
}
