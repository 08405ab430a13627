import * as z from 'zod';

const Environment = z.object({
  STAGE: z.string().default('local'),
  PUBLIC_ORIGIN: z.url(),
  FIELDWORK_TABLE: z.string(),
  RESPONSES_TABLE: z.string(),
  AGGREGATES_TABLE: z.string(),
  RELEASES_TABLE: z.string(),
  BUCKET: z.string(),
  RENDER_QUEUE_URL: z.string(),
  INVITATION_QUEUE_URL: z.string(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string(),
  MUNICIPALITY_CLAIM: z.string(),
  MAIL_FROM: z.string(),
  MAIL_OUTBOX: z.string(),
  CHROMIUM_BIN_DIR: z.string(),
  FONTS_DIR: z.string(),
  ORIGIN_SECRET: z.string(),
  CODE_VERSION: z.string().default('unknown'),
});

/** Names of the settings that a function may need. */
export type Setting = keyof z.infer<typeof Environment>;

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * One setting of this function, read from its environment. Each function is given only the settings it
 * needs, so each is asked for when it is needed.
 *
 * @throws {ConfigurationError} naming the setting that is missing or malformed, never its value.
 */
export function setting(name: Setting, environment: NodeJS.ProcessEnv = process.env): string {
  const parsed = Environment.shape[name].safeParse(environment[name]);
  if (!parsed.success) throw new ConfigurationError(`The setting ${name} is missing or malformed`);
  return parsed.data;
}

/** The same for a setting that may be left out. */
export function optionalSetting(
  name: Setting,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  return environment[name] === undefined || environment[name] === '' ? undefined : setting(name, environment);
}

/** What would send the command line to an account of the person at the keyboard, rather than where it was told. */
const FOREIGN = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
] as const;

/** Takes over the whole environment of a stack on this machine; for the command line, before it connects. */
export function adoptLocalEnvironment(
  values: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = process.env,
): void {
  for (const name of FOREIGN) delete environment[name];
  Object.assign(environment, values);
}

/** Takes over the settings among `values`; who one is at AWS, and in which region, stays as it is. */
export function adoptSettings(
  values: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = process.env,
): void {
  for (const name of Object.keys(Environment.shape)) {
    if (values[name] !== undefined) environment[name] = values[name];
  }
}
