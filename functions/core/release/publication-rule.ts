import type { Publication } from './release.ts';

/** A release that is there, as far as the rule looks at it. */
export interface Published {
  readonly id: string;
  readonly publication: Publication;
}

/**
 * Why a result can't be published as this kind; undefined when it can.
 *
 * An edition has two publications, preliminary and final. Anything after that is a correction, which names the
 * current release and says what changed: every further publication is one more equation about the same answers
 * (statistics note, 14.4).
 */
export type PublicationRefusal =
  /** There is a preliminary or a final result already. */
  | 'already-preliminary'
  | 'already-final'
  /** A correction must name the release that is current. */
  | 'nothing-to-correct'
  | 'not-current';

/** `published` in the order of publication. */
export function refusalOf(
  publication: Publication,
  published: readonly Published[],
): PublicationRefusal | undefined {
  const isFinal = published.some(({ publication: { kind } }) => kind === 'final');
  const current = published.at(-1);
  switch (publication.kind) {
    case 'preliminary':
      if (isFinal) return 'already-final';
      return current === undefined ? undefined : 'already-preliminary';
    case 'final':
      return isFinal ? 'already-final' : undefined;
    case 'correction':
      if (current === undefined) return 'nothing-to-correct';
      return publication.replaces === current.id ? undefined : 'not-current';
  }
}
