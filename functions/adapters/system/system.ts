import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from '../../ports/system.ts';

export const systemClock: Clock = { now: () => new Date() };

export const systemRandom: Random = {
  id: () => randomUUID(),
  code: () => randomBytes(32).toString('base64url'),
  fingerprint: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
