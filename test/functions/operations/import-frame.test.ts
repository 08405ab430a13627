import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readCsv } from '../../../functions/adapters/csv/read-csv.ts';
import { writeCsv } from '../../../functions/adapters/csv/write-csv.ts';
import { frameRow } from '../../../functions/core/edition/frame-columns.ts';
import type { Unit } from '../../../functions/core/edition/unit.ts';
import { importFrame } from '../../../functions/operations/import-frame.ts';
import { placeUnits } from '../../../functions/operations/place-units.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

function tableOf(units: readonly Unit[]) {
  const reading = readCsv(writeCsv(units.map(frameRow)));
  if (reading.kind !== 'read') throw new Error('not a table');
  return reading.table;
}

describe('importFrame', () => {
  test('imports what a file says, with commas, quotes and letters in its names', async () => {
    const { ports, frame } = operatorWorld(tinyEdition('draft'));
    const units = [
      aUnit('b-1', { name: 'Skule "Nord", Hovden' }),
      aUnit('a-1', { name: 'Čáhcesuolu skuvla' }),
    ];
    const result = await importFrame('tiny', tableOf(units), ports);
    expect(result).toEqual({ kind: 'imported', units: 2, added: 2, kept: 0, removed: 0 });
    expect(await frame()).toMatchObject([units[1], units[0]]);
    expect(await ports.frame.counts('tiny')).toEqual([{ authority: '4222', sector: 'education', units: 2 }]);
  });

  test('counts units that are none or out of reach beside the others', async () => {
    const { ports, frame } = operatorWorld(tinyEdition('draft'));
    const units = [
      aUnit('a'),
      aUnit('b', { disposition: 'ineligible' }),
      aUnit('c', { disposition: 'no-contact' }),
      aUnit('d', { sector: 'health', disposition: 'ineligible' }),
    ];
    await importFrame('tiny', tableOf(units), ports);
    expect((await frame()).map(({ disposition }) => disposition)).toEqual([
      undefined,
      'ineligible',
      'no-contact',
      'ineligible',
    ]);
    expect(await ports.frame.counts('tiny')).toEqual([
      { authority: '4222', sector: 'education', units: 2, ineligible: 1, noContact: 1 },
      { authority: '4222', sector: 'health', units: 0, ineligible: 1 },
    ]);
    await importFrame('tiny', tableOf([aUnit('b')]), ports);
    expect(await ports.frame.counts('tiny')).toEqual([{ authority: '4222', sector: 'education', units: 1 }]);
  });

  test('keeps place and name of the units that stay', async () => {
    const { ports, frame } = operatorWorld(tinyEdition('draft'));
    await importFrame('tiny', tableOf([aUnit('a'), aUnit('b')]), ports);
    const before = await frame();
    const renamed = aUnit('b', { name: 'Nye Hovden skule' });
    const result = await importFrame('tiny', tableOf([renamed, aUnit('c')]), ports);
    expect(result).toEqual({ kind: 'imported', units: 2, added: 1, kept: 1, removed: 1 });
    const [b, c] = await frame();
    expect(b).toEqual({ ...before[1], ...renamed });
    expect(c?.responseId).not.toBe(b?.responseId);
  });

  test('imports nothing when one line is wrong, and tells every fault', async () => {
    const { ports, frame } = operatorWorld(tinyEdition('draft'));
    await importFrame('tiny', tableOf([aUnit('a')]), ports);
    const wrong = [aUnit('b', { authority: '4299' }), aUnit('c'), aUnit('d', { email: 'nobody' })];
    expect(await importFrame('tiny', tableOf(wrong), ports)).toMatchObject({
      kind: 'refused',
      problems: [
        { line: 2, code: 'unknown-authority' },
        { line: 4, code: 'bad-email' },
      ],
    });
    expect((await frame()).map(({ id }) => id)).toEqual(['a']);
  });

  test('leaves the frame of an edition that has been opened', async () => {
    const { ports } = operatorWorld(tinyEdition('open'));
    expect(await importFrame('tiny', tableOf([aUnit('a')]), ports)).toEqual({ kind: 'not-a-draft' });
    expect(await importFrame('none', tableOf([aUnit('a')]), ports)).toEqual({ kind: 'unknown-edition' });
  });
});

describe('placeUnits', () => {
  const units = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }))
    .map((ids) => ids.map((id) => aUnit(`u-${id}`, { sector: id % 3 === 0 ? 'health' : 'education' })));

  test('lets nobody move, gives everybody a place, and overfills no block', () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 4 }), (frames) => {
        let serial = 0;
        let before: ReturnType<typeof placeUnits> = [];
        for (const frame of frames) {
          const existing = new Map(before.map((unit) => [unit.id, unit]));
          const placed = placeUnits(frame, existing, () => `r-${serial++}`, 7);
          expect(placed.map(({ id }) => id).toSorted()).toEqual(frame.map(({ id }) => id).toSorted());
          expect(new Set(placed.map(({ responseId }) => responseId)).size).toBe(placed.length);
          const blocks = Map.groupBy(placed, ({ sector, bucket }) => `${sector}#${bucket}`);
          for (const block of blocks.values()) expect(block.length).toBeLessThanOrEqual(7);
          for (const unit of placed) {
            const old = existing.get(unit.id);
            if (old) expect([unit.bucket, unit.responseId]).toEqual([old.bucket, old.responseId]);
          }
          before = placed;
        }
      }),
    );
  });

  test('takes a unit that changed its sector for a new one', () => {
    const [old] = placeUnits([aUnit('a')], new Map(), () => 'old');
    const moved = aUnit('a', { sector: 'health' });
    const [placed] = placeUnits([moved], new Map(old && [['a', old]]), () => 'new');
    expect(placed).toEqual({ ...moved, bucket: 0, responseId: 'new' });
  });
});
