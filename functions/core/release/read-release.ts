import { canonicalJson } from './canonical-json.ts';
import { RELEASE_SCHEMA, type Release, ReleaseSchema } from './release.ts';

/** An artefact of another version of the schema than this program knows. */
export class UnknownReleaseSchemaError extends Error {
  override readonly name = 'UnknownReleaseSchemaError';
}

/** A text that is no release, or not written as releases are. */
export class InvalidReleaseError extends Error {
  override readonly name = 'InvalidReleaseError';
}

/**
 * A release from its artefact. The schema's name is looked at before anything else, so that another version is
 * refused as such, and never half understood.
 *
 * @throws {UnknownReleaseSchemaError}
 * @throws {InvalidReleaseError}
 */
export function readRelease(text: string): Release {
  const content = parsed(text);
  const schema = typeof content === 'object' && content !== null && 'schema' in content && content.schema;
  if (typeof schema === 'string' && schema !== RELEASE_SCHEMA) {
    throw new UnknownReleaseSchemaError(`This program reads ${RELEASE_SCHEMA}, and was given ${schema}`);
  }
  const release = ReleaseSchema.safeParse(content);
  if (!release.success) {
    throw new InvalidReleaseError('The text is no release by its schema', { cause: release.error });
  }
  if (canonicalJson(release.data) !== text)
    throw new InvalidReleaseError('The release is not canonical JSON');
  return release.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidReleaseError('The text is not JSON', { cause });
  }
}
