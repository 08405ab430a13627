import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { frameCounts } from '../../core/edition/blocks.ts';
import type { FrameCount, UnitKey } from '../../core/edition/unit.ts';
import type { Frame, FrameUnit } from '../../ports/fieldwork.ts';
import {
  deletePartition,
  getItem,
  type Item,
  isConditionFailure,
  queryItems,
  type Table,
  writeItems,
} from './table.ts';

type ByCell = Readonly<Record<string, number>>;
type FrameCounts = Readonly<Record<'counts' | 'ineligible' | 'noContact', ByCell>>;

export function dynamoFrame(table: Table): Frame {
  return {
    replace: async (edition, units) => {
      const items = units.map((unit) => toItem(edition, unit));
      const kept = new Set(items.map((item) => item.sk));
      const gone: { pk: string; sk: string }[] = [];
      for await (const item of queryItems(table, partition(edition))) {
        if (!kept.has(item.sk)) gone.push({ pk: partition(edition), sk: String(item.sk) });
      }
      await writeItems(table, items, gone);
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { pk: `EDITION#${edition}`, sk: 'FRAME', ...countUnits(units) },
        }),
      );
    },
    async *units(edition, authority) {
      const prefix = authority === undefined ? undefined : `${authority}#`;
      for await (const item of queryItems(table, partition(edition), prefix)) yield fromItem(item);
    },
    find: async (key) => {
      const item = await getItem(table, itemKey(key));
      return item === undefined ? undefined : fromItem(item);
    },
    counts: async (edition) => {
      const item = await getItem(table, { pk: `EDITION#${edition}`, sk: 'FRAME' });
      return countsFrom((item ?? {}) as Partial<FrameCounts>);
    },
    noteInvitation: async (key, fingerprint) => {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: itemKey(key),
            UpdateExpression: 'SET invitations = list_append(if_not_exists(invitations, :none), :one)',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':none': [], ':one': [fingerprint] },
          }),
        );
        return 'noted';
      } catch (error) {
        if (isConditionFailure(error)) return 'unknown-unit';
        throw error;
      }
    },
    markInvited: async (key, at) => {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: itemKey(key),
            UpdateExpression: 'SET invitedAt = :at',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':at': at.toISOString() },
          }),
        );
      } catch (error) {
        // The unit left the frame meanwhile: there is nothing to mark.
        if (!isConditionFailure(error)) throw error;
      }
    },
    forget: (edition) => deletePartition(table, partition(edition)),
  };
}

function partition(edition: string): string {
  return `FRAME#${edition}`;
}

function itemKey({ edition, authority, sector, unit }: UnitKey): { pk: string; sk: string } {
  return { pk: partition(edition), sk: [authority, sector, unit].join('#') };
}

function toItem(edition: string, unit: FrameUnit): Item {
  return { ...itemKey({ ...unit, edition, unit: unit.id }), ...unit };
}

function fromItem({ pk: _pk, sk: _sk, ...unit }: Item): FrameUnit {
  return unit as unknown as FrameUnit;
}

/** N by `authority#sector`: one small item, so that reading it costs the same whoever asks. */
function countUnits(units: readonly FrameUnit[]): FrameCounts {
  const counts = frameCounts(units);
  const by = (what: 'units' | 'ineligible' | 'noContact') =>
    Object.fromEntries(
      counts.flatMap((count) => {
        const number = count[what];
        return number === undefined ? [] : [[`${count.authority}#${count.sector}`, number]];
      }),
    );
  return { counts: by('units'), ineligible: by('ineligible'), noContact: by('noContact') };
}

function countsFrom({ counts = {}, ineligible = {}, noContact = {} }: Partial<FrameCounts>): FrameCount[] {
  return Object.entries(counts).map(([cell, units]) => {
    const [authority = '', sector = ''] = cell.split('#');
    return {
      authority,
      sector,
      units,
      ...(ineligible[cell] === undefined ? {} : { ineligible: ineligible[cell] }),
      ...(noContact[cell] === undefined ? {} : { noContact: noContact[cell] }),
    };
  });
}
