import type { Handler, LocalFunction } from './function-call.ts';

/** The functions by their names in functions/handlers. */
export const FUNCTION_NAMES = [
  'respond-form',
  'respond-api',
  'municipality',
  'public-pages',
  'aggregate',
  'render-reports',
  'send-invitations',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Which function answers which route. */
export const ROUTES: Readonly<Record<string, FunctionName>> = {
  'ANY /s/{proxy+}': 'respond-form',
  'ANY /v1/{proxy+}': 'respond-api',
  'ANY /municipality': 'municipality',
  'ANY /municipality/{proxy+}': 'municipality',
  'GET /login': 'municipality',
  'GET /login/callback': 'municipality',
  'POST /logout': 'municipality',
  'GET /': 'public-pages',
  $default: 'public-pages',
};

/** Seconds until a function is given up on; 10 for those that people wait for. */
const TIMEOUTS: Partial<Record<FunctionName, number>> = {
  aggregate: 60,
  'render-reports': 240,
  'send-invitations': 60,
};

const ENTRIES: Readonly<Record<FunctionName, () => Promise<{ handler: unknown }>>> = {
  'respond-form': () => import('../../functions/handlers/respond-form.ts'),
  'respond-api': () => import('../../functions/handlers/respond-api.ts'),
  municipality: () => import('../../functions/handlers/municipality.ts'),
  'public-pages': () => import('../../functions/handlers/public-pages.ts'),
  aggregate: () => import('../../functions/handlers/aggregate.ts'),
  'render-reports': () => import('../../functions/handlers/render-reports.ts'),
  'send-invitations': () => import('../../functions/handlers/send-invitations.ts'),
};

/** The function of this name, or in its place the handler that was given for it. */
export function localFunction(name: FunctionName, instead?: Handler): LocalFunction {
  return {
    name,
    load: async () => instead ?? ((await ENTRIES[name]()).handler as Handler),
    timeoutInMilliseconds: (TIMEOUTS[name] ?? 10) * 1000,
  };
}
