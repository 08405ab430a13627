import type { Background } from '../core/release/background.ts';
import type { Publication, Release } from '../core/release/release.ts';

/** One frozen result among the releases of an edition. */
export interface ReleaseRecord {
  readonly edition: string;
  /** 1, 2, …: the highest is the current one. */
  readonly number: number;
  /** Fingerprint of the artefact. */
  readonly id: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly publication: Publication;
}

export interface Releases {
  /** Freezes a release; storing the same one again changes nothing. */
  readonly store: (release: Release, madeAt: Date) => Promise<ReleaseRecord>;
  readonly list: (edition: string) => Promise<readonly ReleaseRecord[]>;
  /**
   * The release with this fingerprint.
   *
   * @throws {UnknownReleaseSchemaError} for an artefact of another version of the schema.
   */
  readonly open: (id: string) => Promise<Release>;
}

/** What is remembered of releases and never told. No function that faces people may read it. */
export interface Backgrounds {
  /** Written before its release is; a release that was stored has a background that stays. */
  readonly put: (background: Background) => Promise<void>;
  readonly find: (releaseId: string) => Promise<Background | undefined>;
}
