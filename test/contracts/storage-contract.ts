import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Block } from '../../functions/core/aggregation/block.ts';
import type { UnitKey } from '../../functions/core/edition/unit.ts';
import type { StoredResponse } from '../../functions/core/submission/response.ts';
import type { FrameUnit } from '../../functions/ports/fieldwork.ts';
import type { Ports } from '../../functions/ports.ts';
import { anEdition } from '../support/an-edition.ts';
import { tinyAnswers } from '../support/tiny-survey.ts';

export type Storage = Pick<
  Ports,
  'editions' | 'frame' | 'invitations' | 'drafts' | 'responses' | 'blockSums'
>;

/**
 * The promises of everything that keeps fieldwork, answers and sums: in memory, on the embedded DynamoDB and
 * on Amazon's own. Each test has an edition to itself, so that one store serves them all.
 */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  let storage: Storage;
  let editions = 0;
  const anEditionId = () => `c${++editions}`;
  beforeAll(async () => {
    storage = await open();
  });

  const unit = (id: string, authority: string, sector = 'education'): FrameUnit => ({
    id,
    name: `Unit ${id}`,
    authority,
    sector,
    unitType: 'school',
    email: `${id}@example.com`,
    employees: 7,
    bucket: 0,
    responseId: `response-${id}`,
  });
  const keyOf = (edition: string, { authority, sector, id }: FrameUnit): UnitKey => ({
    edition,
    authority,
    sector,
    unit: id,
  });
  const unitsOf = async (edition: string, authority?: string) => {
    const found: string[] = [];
    for await (const { id } of storage.frame.units(edition, authority)) found.push(id);
    return found;
  };

  describe(`${name}: editions`, () => {
    test('are found, listed and moved on from the status they are in', async () => {
      const id = anEditionId();
      await storage.editions.put(anEdition({ id }, 'draft'));
      const open = anEdition({ id }, 'open').state;

      expect(await storage.editions.setState(id, 'draft', open)).toBe('done');
      expect(await storage.editions.setState(id, 'draft', open)).toBe('changed-meanwhile');
      expect((await storage.editions.find(id))?.state).toEqual(open);
      expect((await storage.editions.list()).map((edition) => edition.plan.id)).toContain(id);
      expect(await storage.editions.find('never-made')).toBeUndefined();
    });
  });

  describe(`${name}: frame`, () => {
    test('is replaced as a whole, listed in order and counted by cell', async () => {
      const edition = anEditionId();
      await storage.frame.replace(edition, [unit('old', '4222')]);
      // More than one batch of writes, and codes of which one begins with the other.
      const many = Array.from({ length: 60 }, (_, i) => unit(`u${String(i).padStart(2, '0')}`, '4222'));
      await storage.frame.replace(edition, [...many, unit('county', '42'), unit('h', '4222', 'health')]);

      expect(await unitsOf(edition)).toHaveLength(62);
      expect(await unitsOf(edition, '42')).toEqual(['county']);
      expect((await unitsOf(edition, '4222')).slice(0, 2)).toEqual(['u00', 'u01']);
      const counts = await storage.frame.counts(edition);
      expect(counts).toHaveLength(3);
      expect(counts).toEqual(
        expect.arrayContaining([
          { authority: '4222', sector: 'education', units: 60 },
          { authority: '4222', sector: 'health', units: 1 },
          { authority: '42', sector: 'education', units: 1 },
        ]),
      );
    });

    test('is counted with the units that are none, or out of reach, beside the others', async () => {
      const edition = anEditionId();
      const closed: FrameUnit = { ...unit('c', '4222', 'health'), disposition: 'ineligible' };
      const silent: FrameUnit = { ...unit('n', '4222'), disposition: 'no-contact' };
      await storage.frame.replace(edition, [unit('a', '4222'), closed, silent]);

      expect(await storage.frame.find(keyOf(edition, closed))).toEqual(closed);
      expect(
        (await storage.frame.counts(edition)).toSorted((a, b) => (a.sector < b.sector ? -1 : 1)),
      ).toEqual([
        { authority: '4222', sector: 'education', units: 2, noContact: 1 },
        { authority: '4222', sector: 'health', units: 0, ineligible: 1 },
      ]);
    });

    test('notes invitations of a unit that is there, and forgets all but the counts', async () => {
      const edition = anEditionId();
      const school = unit('s', '4222');
      await storage.frame.replace(edition, [school]);
      const key = keyOf(edition, school);

      expect(await storage.frame.noteInvitation(key, 'f1')).toBe('noted');
      expect(await storage.frame.noteInvitation(key, 'f2')).toBe('noted');
      expect(await storage.frame.noteInvitation({ ...key, unit: 'gone' }, 'f3')).toBe('unknown-unit');
      await storage.frame.markInvited(key, new Date('2026-09-14T08:00:00Z'));
      await storage.frame.markInvited({ ...key, unit: 'gone' }, new Date());
      expect(await storage.frame.find(key)).toEqual({
        ...school,
        invitations: ['f1', 'f2'],
        invitedAt: '2026-09-14T08:00:00.000Z',
      });
      expect(await storage.frame.find({ ...key, unit: 'gone' })).toBeUndefined();

      await storage.frame.forget(edition);
      expect(await unitsOf(edition)).toEqual([]);
      expect(await storage.frame.counts(edition)).toHaveLength(1);
    });
  });

  describe(`${name}: invitations`, () => {
    test('are found by fingerprint, revoked, and forgotten', async () => {
      const edition = anEditionId();
      const block: Block = { edition, authority: '4222', sector: 'education', bucket: 0 };
      const invitation = {
        unit: keyOf(edition, unit('s', '4222')),
        unitName: 'School',
        block,
        responseId: 'r',
        isRevoked: false,
      };
      await storage.invitations.create(`${edition}-f`, invitation);

      expect(await storage.invitations.find(`${edition}-f`)).toEqual(invitation);
      expect(await storage.invitations.revoke(`${edition}-f`)).toBe('revoked');
      expect((await storage.invitations.find(`${edition}-f`))?.isRevoked).toBe(true);
      expect(await storage.invitations.revoke(`${edition}-other`)).toBe('unknown');
      await storage.invitations.forget(`${edition}-f`);
      expect(await storage.invitations.find(`${edition}-f`)).toBeUndefined();
    });
  });

  describe(`${name}: drafts`, () => {
    const submissionId = '00000000-0000-4000-8000-000000000001';

    test('keep what each page saved, whatever it was', async () => {
      const key = keyOf(anEditionId(), unit('s', '4222'));
      await storage.drafts.begin(key, { submissionId, answers: {} });

      await storage.drafts.save(key, { novelty: 'first', helpers: ['a', 'b'] }, 'nb');
      await storage.drafts.save(key, { climate: { trust: 'much' }, remark: '<b>"\u202e\n' }, 'nn');
      await storage.drafts.save(key, { novelty: undefined, helpers: [] }, 'en');

      expect(await storage.drafts.find(key)).toEqual({
        submissionId,
        language: 'en',
        answers: { helpers: [], climate: { trust: 'much' }, remark: '<b>"\u202e\n' },
      });
    });

    test('begin once, also when two devices begin together', async () => {
      const key = keyOf(anEditionId(), unit('s', '4222'));

      const begun = await Promise.all(
        [1, 2, 3].map((i) => storage.drafts.begin(key, { submissionId: `id-${i}`, answers: {} })),
      );

      expect(new Set(begun.map((draft) => draft.submissionId)).size).toBe(1);
    });

    test('do not come back when a page is saved after the end', async () => {
      const key = keyOf(anEditionId(), unit('s', '4222'));
      await storage.drafts.begin(key, { submissionId, answers: {} });
      await storage.drafts.clear(key);

      await storage.drafts.save(key, { novelty: 'first' }, 'nb');

      expect(await storage.drafts.find(key)).toBeUndefined();
    });
  });

  describe(`${name}: responses`, () => {
    const aBlock = (): Block => ({
      edition: anEditionId(),
      authority: '4222',
      sector: 'education',
      bucket: 0,
    });
    const response = (block: Block, responseId: string, revision: number): StoredResponse => ({
      block,
      responseId,
      revision,
      questionnaire: { id: 'tiny', version: '2026.1' },
      answers: tinyAnswers('yes', ['staff'], 'much'),
      receipts: [],
    });

    test('are written once by one of many', async () => {
      const block = aBlock();

      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => storage.responses.write(response(block, 'r', 1), 0)),
      );

      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(await storage.responses.find(block, 'r')).toEqual(response(block, 'r', 1));
    });

    test('change only from the revision that was read', async () => {
      const block = aBlock();
      await storage.responses.write(response(block, 'r', 1), 0);

      expect(await storage.responses.write(response(block, 'r', 2), 1)).toBe('stored');
      expect(await storage.responses.write(response(block, 'r', 2), 1)).toBe('changed-meanwhile');
      expect((await storage.responses.find(block, 'r'))?.revision).toBe(2);
    });

    test('are read block by block, and forgotten so', async () => {
      const block = aBlock();
      const other: Block = { ...block, bucket: 1 };
      for (const id of ['r1', 'r2', 'r3']) await storage.responses.write(response(block, id, 1), 0);
      await storage.responses.write(response(other, 'r4', 1), 0);

      const found = await storage.responses.ofBlock(block);

      expect(found.map((r) => r.responseId).toSorted()).toEqual(['r1', 'r2', 'r3']);
      expect(found[0]?.block).toEqual(block);
      await storage.responses.forget(block);
      expect(await storage.responses.ofBlock(block)).toEqual([]);
      expect(await storage.responses.ofBlock(other)).toHaveLength(1);
    });

    test('keep their revision when the answers are erased', async () => {
      const block = aBlock();
      await storage.responses.write(response(block, 'r', 1), 0);

      await storage.responses.write({ ...response(block, 'r', 2), answers: undefined }, 1);

      const stored = await storage.responses.find(block, 'r');
      expect(stored?.revision).toBe(2);
      expect(stored?.answers).toBeUndefined();
    });
  });

  describe(`${name}: sums`, () => {
    test('never go back to an older computation', async () => {
      const edition = anEditionId();
      const block: Block = { edition, authority: '4222', sector: 'education', bucket: 0 };

      expect(await storage.blockSums.put(block, { counts: { respondents: 2 }, revisions: 3 })).toBe('stored');
      expect(await storage.blockSums.put(block, { counts: { respondents: 1 }, revisions: 2 })).toBe(
        'newer-exists',
      );
      expect(await storage.blockSums.put(block, { counts: { respondents: 2 }, revisions: 3 })).toBe('stored');
      expect(await storage.blockSums.ofAuthority(edition, '4222')).toEqual([
        { block, counts: { respondents: 2 }, revisions: 3 },
      ]);
      await storage.blockSums.replace(block, { counts: {}, revisions: 1 });
      expect(await storage.blockSums.ofAuthority(edition, '4222')).toMatchObject([{ revisions: 1 }]);
    });

    test('tell respondents by authority and by sector', async () => {
      const edition = anEditionId();
      const put = (authority: string, sector: string, bucket: number, respondents: number) =>
        storage.blockSums.put(
          { edition, authority, sector, bucket },
          { counts: { respondents }, revisions: 1 },
        );
      await put('4222', 'education', 0, 3);
      await put('4222', 'education', 1, 2);
      await put('4222', 'health', 0, 4);
      await put('42', 'education', 0, 1);

      expect(await storage.blockSums.respondents(edition)).toEqual(
        new Map([
          ['4222', 9],
          ['42', 1],
        ]),
      );
      expect(await storage.blockSums.respondents(edition, '42')).toEqual(new Map([['42', 1]]));
      expect(await storage.blockSums.respondentsBySector(edition)).toEqual(
        new Map([
          ['education', 6],
          ['health', 4],
        ]),
      );
    });
  });
}
