import type { Block } from './core/aggregation/block.ts';
import type { BlockSums } from './core/aggregation/recompute-block.ts';
import type { Edition, EditionState } from './core/edition/edition.ts';
import type { FrameCount, PlacedUnit, UnitKey } from './core/edition/unit.ts';
import type { Language } from './core/language.ts';
import type { Questionnaire } from './core/questionnaire/questionnaire.ts';
import type { Register } from './core/register/register.ts';
import type { Background } from './core/release/background.ts';
import type { Publication, Release } from './core/release/release.ts';
import type { StoredResponse } from './core/submission/response.ts';

/** Everything handlers and commands need from the world, in the words of the domain. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly editions: Editions;
  readonly frame: Frame;
  readonly invitations: Invitations;
  readonly drafts: Drafts;
  readonly responses: Responses;
  readonly blockSums: BlockSumsStore;
  readonly library: Library;
  readonly releases: Releases;
  readonly backgrounds: Backgrounds;
  readonly reports: Reports;
  readonly shelf: ReportShelf;
  readonly invitationQueue: Queue<InvitationOrder>;
  readonly renderQueue: Queue<ReportOrder>;
  readonly mailer: Mailer;
}

export interface Clock {
  readonly now: () => Date;
}

/** Identifiers and secrets, and the fingerprint that stands for a text that must not be kept. */
export interface Random {
  /** A UUID (version 4). */
  readonly id: () => string;
  /** An unguessable invitation code: 32 random bytes as 43 characters of base64url. */
  readonly code: () => string;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly fingerprint: (text: string) => string;
}

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

export interface Responses {
  readonly find: (block: Block, responseId: string) => Promise<StoredResponse | undefined>;
  /** Writes if the stored revision is the one expected; 0 means that nothing is stored yet. */
  readonly write: (
    response: StoredResponse,
    expectedRevision: number,
  ) => Promise<'stored' | 'changed-meanwhile'>;
  /** All responses of a block, as of now: a consistent read. */
  readonly ofBlock: (block: Block) => Promise<readonly StoredResponse[]>;
  /** Deletes all responses of a block for good. Its sums stay as they are. */
  readonly forget: (block: Block) => Promise<void>;
}

export interface StoredBlockSums extends BlockSums {
  readonly block: Block;
}

export interface BlockSumsStore {
  /** Keeps the sums unless newer ones are stored: the sum of revisions never goes down. */
  readonly put: (block: Block, sums: BlockSums) => Promise<'stored' | 'newer-exists'>;
  /** Overwrites whatever is there; for a rebuild while nothing else writes. */
  readonly replace: (block: Block, sums: BlockSums) => Promise<void>;
  readonly ofAuthority: (edition: string, authority: string) => Promise<readonly StoredBlockSums[]>;
  /** Respondents by authority, all that may be known while the field is open. */
  readonly respondents: (edition: string, authority?: string) => Promise<ReadonlyMap<string, number>>;
  /** The same by sector, for the operator. */
  readonly respondentsBySector: (edition: string) => Promise<ReadonlyMap<string, number>>;
}

/** Documents that never change once they are there: questionnaires, registers. */
export interface Library {
  readonly putQuestionnaire: (
    questionnaire: Questionnaire,
  ) => Promise<'stored' | 'same-exists' | 'other-exists'>;
  readonly questionnaire: (id: string, version: string) => Promise<Questionnaire>;
  readonly putRegister: (register: Register) => Promise<'stored' | 'same-exists' | 'other-exists'>;
  readonly register: (version: string) => Promise<Register>;
}

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

export interface ReportOrder {
  readonly edition: string;
  readonly releaseId: string;
  readonly authority: string;
  readonly language: Language;
}

/** How the drawing of one report ended. */
export type ReportRecord = ReportOrder & { readonly at: string } & (
    | { readonly kind: 'stored'; readonly key: string; readonly pages: number; readonly bytes: number }
    | { readonly kind: 'failed'; readonly reason: string }
  );

export interface Reports {
  readonly record: (report: ReportRecord) => Promise<void>;
  readonly find: (
    releaseId: string,
    authority: string,
    language: Language,
  ) => Promise<ReportRecord | undefined>;
  /** All of a release, or those of one authority. */
  readonly list: (releaseId: string, authority?: string) => Promise<readonly ReportRecord[]>;
}

/** Finished PDFs. A key names its content, so nothing on the shelf ever changes. */
export interface ReportShelf {
  readonly has: (key: string) => Promise<boolean>;
  readonly put: (key: string, pdf: Uint8Array) => Promise<void>;
  /** An address that opens one report for so many seconds, saved under the file name. */
  readonly link: (key: string, seconds: number, fileName: string) => Promise<string>;
}

/** To invite a unit once: the order is done, or overtaken, when a later invitation than `after` was sent. */
export interface InvitationOrder {
  readonly unit: UnitKey;
  /** What the authority writes in; bokmål where it is neutral. */
  readonly language: Language;
  /** When the unit's latest invitation was sent (ISO 8601); left out for its first. */
  readonly after?: string | undefined;
}

export interface Queue<Message> {
  readonly send: (messages: readonly Message[]) => Promise<void>;
  /** About how many messages wait or are being worked on. */
  readonly depth: () => Promise<number>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
}

/** Prints finished pages of HTML. One browser a session; whatever happens, close it. */
export interface PrintSession {
  /** The PDF, the same bytes for the same page and day. `date` (ISO 8601) is the day the file says it is of. */
  readonly print: (html: string, date: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Printer {
  /** What prints, with its version: another engine gives other bytes. */
  readonly engine: string;
  readonly open: () => Promise<PrintSession>;
}

/** What is read back from a finished PDF. */
export interface PdfContent {
  readonly pages: readonly string[];
}

export interface PdfReader {
  readonly read: (pdf: Uint8Array) => Promise<PdfContent>;
}

/** Who has logged in: the authority that the identity provider vouches for. */
export interface Session {
  readonly authority: string;
  readonly name: string;
}

export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** Where to send somebody who wants to log in, in this language, and what to remember until they are back. */
  readonly begin: (language: Language) => Promise<{ readonly url: string; readonly attempt: LoginAttempt }>;
  /** The token of a login that came back to `callbackUrl`, or why it is refused. */
  readonly finish: (
    callbackUrl: URL,
    attempt: LoginAttempt,
  ) => Promise<
    { readonly kind: 'token'; readonly token: string } | { readonly kind: 'refused'; readonly reason: string }
  >;
  /** The session a token stands for; undefined when it is forged, foreign or expired. */
  readonly verify: (token: string) => Promise<Session | undefined>;
  readonly logoutUrl: () => Promise<string | undefined>;
}
