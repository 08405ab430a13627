import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Block, blockId } from '../../functions/core/aggregation/block.ts';
import { frameCounts } from '../../functions/core/edition/blocks.ts';
import type { Edition } from '../../functions/core/edition/edition.ts';
import type { FrameCount, UnitKey } from '../../functions/core/edition/unit.ts';
import type { Questionnaire } from '../../functions/core/questionnaire/questionnaire.ts';
import type { StoredResponse } from '../../functions/core/submission/response.ts';
import type { BlockSumsStore, Responses, StoredBlockSums } from '../../functions/ports/answers.ts';
import type {
  Draft,
  Drafts,
  Editions,
  Frame,
  FrameUnit,
  Invitation,
  Invitations,
} from '../../functions/ports/fieldwork.ts';
import type { Library } from '../../functions/ports/library.ts';
import type { Mail, Mailer, Queue } from '../../functions/ports/messages.ts';
import type { Random } from '../../functions/ports/system.ts';

/** SHA-256 in hexadecimal, as the real one. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Ids and codes that are the same in every run: 1, 2, 3 …, in the shapes of the real ones. */
export function countingRandom(): Random {
  let ids = 0;
  let codes = 0;
  return {
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    code: () => String(++codes).padStart(43, 'c'),
    fingerprint,
  };
}

/** A clock that a test sets. */
export function settableClock(start: string) {
  let now = new Date(start);
  return {
    now: () => now,
    set: (instant: string) => {
      now = new Date(instant);
    },
  };
}

export function memoryEditions(...editions: readonly Edition[]): Editions {
  const all = new Map(editions.map((edition) => [edition.plan.id, edition]));
  return {
    find: async (id) => all.get(id),
    list: async () => [...all.values()],
    put: async (edition) => {
      all.set(edition.plan.id, edition);
    },
    setState: async (id, from, to) => {
      const edition = all.get(id);
      if (edition?.state.status !== from) return 'changed-meanwhile';
      all.set(id, { ...edition, state: to });
      return 'done';
    },
  };
}

export function memoryInvitations(): Invitations {
  const all = new Map<string, Invitation>();
  return {
    create: async (codeFingerprint, invitation) => {
      all.set(codeFingerprint, invitation);
    },
    find: async (codeFingerprint) => all.get(codeFingerprint),
    revoke: async (codeFingerprint) => {
      const invitation = all.get(codeFingerprint);
      if (invitation === undefined) return 'unknown';
      all.set(codeFingerprint, { ...invitation, isRevoked: true });
      return 'revoked';
    },
    forget: async (codeFingerprint) => void all.delete(codeFingerprint),
  };
}

const unitId = ({ edition, authority, sector, unit }: UnitKey) =>
  [edition, authority, sector, unit].join('#');

export function memoryDrafts(): Drafts {
  const all = new Map<string, Draft>();
  return {
    find: async (unit) => all.get(unitId(unit)),
    begin: async (unit, draft) => {
      const existing = all.get(unitId(unit));
      if (existing !== undefined) return existing;
      all.set(unitId(unit), structuredClone(draft));
      return draft;
    },
    save: async (unit, answers, language) => {
      const draft = all.get(unitId(unit));
      if (draft === undefined) return;
      const merged = Object.entries({ ...draft.answers, ...structuredClone(answers) });
      const kept = merged.filter(([, value]) => value !== null && value !== undefined);
      all.set(unitId(unit), { ...draft, language, answers: Object.fromEntries(kept) });
    },
    clear: async (unit) => {
      all.delete(unitId(unit));
    },
  };
}

/** `between` runs after every read, before the reader sees it: a place to let somebody else write first. */
export function memoryResponses(between: () => Promise<void> = async () => {}): Responses {
  const all = new Map<string, StoredResponse>();
  const key = (block: Block, responseId: string) => `${blockId(block)}/${responseId}`;
  return {
    find: async (block, responseId) => {
      const found = all.get(key(block, responseId));
      await between();
      return found;
    },
    write: async (response, expectedRevision) => {
      const name = key(response.block, response.responseId);
      if ((all.get(name)?.revision ?? 0) !== expectedRevision) return 'changed-meanwhile';
      all.set(name, structuredClone(response));
      return 'stored';
    },
    ofBlock: async (block) =>
      [...all.values()].filter((response) => blockId(response.block) === blockId(block)),
    forget: async (block) => {
      for (const [name, response] of all) if (blockId(response.block) === blockId(block)) all.delete(name);
    },
  };
}

export function memoryLibrary(
  ...questionnaires: readonly Questionnaire[]
): Pick<Library, 'questionnaire' | 'putQuestionnaire'> {
  const all = new Map(questionnaires.map((q) => [`${q.id}/${q.version}`, q]));
  return {
    putQuestionnaire: async (questionnaire) => {
      const name = `${questionnaire.id}/${questionnaire.version}`;
      const existing = all.get(name);
      if (existing !== undefined) {
        return isDeepStrictEqual(existing, questionnaire) ? 'same-exists' : 'other-exists';
      }
      all.set(name, questionnaire);
      return 'stored';
    },
    questionnaire: async (id, version) => {
      const found = all.get(`${id}/${version}`);
      if (found === undefined) throw new Error(`The library has no questionnaire ${id} ${version}`);
      return found;
    },
  };
}

export function memoryFrame(): Frame {
  const all = new Map<string, FrameUnit & { readonly edition: string }>();
  const counts = new Map<string, readonly FrameCount[]>();
  const id = (unit: FrameUnit, edition: string) =>
    unitId({ edition, authority: unit.authority, sector: unit.sector, unit: unit.id });
  const unitsOf = (edition: string, authority?: string) =>
    [...all.entries()]
      .filter(([, u]) => u.edition === edition && (authority === undefined || u.authority === authority))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { edition: _edition, ...unit }]) => unit);
  return {
    replace: async (edition, units) => {
      for (const [name, unit] of all) if (unit.edition === edition) all.delete(name);
      for (const unit of units) all.set(id(unit, edition), { ...unit, edition });
      counts.set(edition, frameCounts(units));
    },
    units: async function* (edition, authority) {
      yield* unitsOf(edition, authority);
    },
    find: async (unit) => {
      const found = all.get(unitId(unit));
      if (found === undefined) return undefined;
      const { edition: _edition, ...own } = found;
      return own;
    },
    counts: async (edition) => counts.get(edition) ?? [],
    noteInvitation: async (unit, codeFingerprint) => {
      const found = all.get(unitId(unit));
      if (found === undefined) return 'unknown-unit';
      const invitations = [...(found.invitations ?? []), codeFingerprint];
      all.set(unitId(unit), { ...found, invitations });
      return 'noted';
    },
    markInvited: async (unit, at) => {
      const found = all.get(unitId(unit));
      if (found !== undefined) all.set(unitId(unit), { ...found, invitedAt: at.toISOString() });
    },
    forget: async (edition) => {
      for (const [name, unit] of all) if (unit.edition === edition) all.delete(name);
    },
  };
}

export function memoryQueue<Message>(): Queue<Message> & { readonly sent: Message[] } {
  const sent: Message[] = [];
  return { sent, send: async (messages) => void sent.push(...messages), depth: async () => sent.length };
}

export function memoryMailer(): Mailer & { readonly sent: Mail[] } {
  const sent: Mail[] = [];
  return { sent, send: async (mail) => void sent.push(mail) };
}

/** Sums of blocks under the one condition of the real store: the sum of revisions never goes down. */
export function memoryBlockSums(): BlockSumsStore {
  const all = new Map<string, StoredBlockSums>();
  const ofEdition = (edition: string, authority?: string) =>
    [...all.values()].filter(
      ({ block }) => block.edition === edition && (authority === undefined || block.authority === authority),
    );
  return {
    put: async (block, sums) => {
      const stored = all.get(blockId(block));
      if (stored !== undefined && stored.revisions > sums.revisions) return 'newer-exists';
      all.set(blockId(block), { ...sums, block });
      return 'stored';
    },
    replace: async (block, sums) => void all.set(blockId(block), { ...sums, block }),
    ofAuthority: async (edition, authority) => ofEdition(edition, authority),
    respondents: async (edition, authority) =>
      addUp(ofEdition(edition, authority), (block) => block.authority),
    respondentsBySector: async (edition) => addUp(ofEdition(edition), (block) => block.sector),
  };
}

function addUp(all: readonly StoredBlockSums[], name: (block: Block) => string): ReadonlyMap<string, number> {
  const respondents = new Map<string, number>();
  for (const { block, counts } of all) {
    respondents.set(name(block), (respondents.get(name(block)) ?? 0) + (counts.respondents ?? 0));
  }
  return respondents;
}
