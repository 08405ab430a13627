import type { Part } from '../part.ts';

export const apiPart: Part = {
  name: 'api',
  judge: 'schemathesis 4.32.5',
  run: async () => ({ kind: 'could-not-run', reason: 'later' }),
};
