import type { Block } from '../core/aggregation/block.ts';
import type { Edition, EditionState } from '../core/edition/edition.ts';
import type { FrameCount, PlacedUnit, UnitKey } from '../core/edition/unit.ts';
import type { Language } from '../core/language.ts';

export interface Editions {
  readonly find: (id: string) => Promise<Edition | undefined>;
  readonly list: () => Promise<readonly Edition[]>;
  /** A plan may be replaced while the edition is a draft. */
  readonly put: (edition: Edition) => Promise<void>;
  /** Moves the edition from the status it is expected to have. */
  readonly setState: (
    id: string,
    from: EditionState['status'],
    to: EditionState,
  ) => Promise<'done' | 'changed-meanwhile'>;
}

/** A unit of the frame with what links it to its answers. The link is deleted by {@link Frame.forget}. */
export interface FrameUnit extends PlacedUnit {
  /** Random name of the unit's response. */
  readonly responseId: string;
  /** ISO 8601; when the latest invitation was sent. */
  readonly invitedAt?: string | undefined;
  /** Fingerprints of the codes made for it, by which its invitations are revoked and forgotten. */
  readonly invitations?: readonly string[] | undefined;
}

export interface Frame {
  /** Replaces the whole frame of an edition. */
  readonly replace: (edition: string, units: readonly FrameUnit[]) => Promise<void>;
  /** Units of the edition, of one authority or of all, in order of authority, sector and id. */
  readonly units: (edition: string, authority?: string) => AsyncIterable<FrameUnit>;
  readonly find: (key: UnitKey) => Promise<FrameUnit | undefined>;
  /** N per cell, as of the import. */
  readonly counts: (edition: string) => Promise<readonly FrameCount[]>;
  /** Notes a code that is about to be sent to the unit, so that it can be found again. */
  readonly noteInvitation: (key: UnitKey, fingerprint: string) => Promise<'noted' | 'unknown-unit'>;
  readonly markInvited: (key: UnitKey, at: Date) => Promise<void>;
  /** Deletes the units, and with them addresses and the link to answers. Counts stay. */
  readonly forget: (edition: string) => Promise<void>;
}

/** What a code opens. `block` and `responseId` are the unit's place in the store of answers. */
export interface Invitation {
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly block: Block;
  readonly responseId: string;
  readonly isRevoked: boolean;
}

/** Codes are known to those who were sent them; we keep their fingerprints alone. */
export interface Invitations {
  readonly create: (fingerprint: string, invitation: Invitation) => Promise<void>;
  readonly find: (fingerprint: string) => Promise<Invitation | undefined>;
  readonly revoke: (fingerprint: string) => Promise<'revoked' | 'unknown'>;
  readonly forget: (fingerprint: string) => Promise<void>;
}

/** To invite a unit once: the order is done, or overtaken, when a later invitation than `after` was sent. */
export interface InvitationOrder {
  readonly unit: UnitKey;
  /** What the authority writes in; bokmål where it is neutral. */
  readonly language: Language;
  /** When the unit's latest invitation was sent (ISO 8601); left out for its first. */
  readonly after?: string | undefined;
}

/** What somebody has typed so far, valid or not, in the shape answers travel in. */
export interface Draft {
  /** Id that the submission made from this draft will have. */
  readonly submissionId: string;
  /** The submission it corrects. */
  readonly replaces?: string | undefined;
  readonly language?: Language | undefined;
  /** By question id. */
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface Drafts {
  readonly find: (unit: UnitKey) => Promise<Draft | undefined>;
  /** Begins a draft when there is none; two beginnings at once end in one draft, which is returned. */
  readonly begin: (unit: UnitKey, draft: Draft) => Promise<Draft>;
  /** Keeps the answers of the questions named, and the language; others on other devices stay as they are. */
  readonly save: (
    unit: UnitKey,
    answers: Readonly<Record<string, unknown>>,
    language: Language,
  ) => Promise<void>;
  readonly clear: (unit: UnitKey) => Promise<void>;
}
