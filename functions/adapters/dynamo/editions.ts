import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Edition, EditionSchema } from '../../core/edition/edition.ts';
import type { Editions } from '../../ports/fieldwork.ts';
import { getItem, isConditionFailure, queryItems, type Table } from './table.ts';

export function dynamoEditions(table: Table): Editions {
  const find = async (id: string): Promise<Edition | undefined> => {
    const item = await getItem(table, { pk: `EDITION#${id}`, sk: 'EDITION' });
    return item === undefined ? undefined : EditionSchema.parse({ plan: item.plan, state: item.state });
  };

  return {
    find,
    list: async () => {
      const editions: Edition[] = [];
      for await (const item of queryItems(table, 'EDITIONS')) {
        const edition = await find(String(item.sk));
        if (edition !== undefined) editions.push(edition);
      }
      return editions;
    },
    put: async ({ plan, state }) => {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { pk: `EDITION#${plan.id}`, sk: 'EDITION', plan, state },
        }),
      );
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: { pk: 'EDITIONS', sk: plan.id } }),
      );
    },
    setState: async (id, from, to) => {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: { pk: `EDITION#${id}`, sk: 'EDITION' },
            UpdateExpression: 'SET #state = :to',
            ConditionExpression: '#state.#status = :from',
            ExpressionAttributeNames: { '#state': 'state', '#status': 'status' },
            ExpressionAttributeValues: { ':to': to, ':from': from },
          }),
        );
        return 'done';
      } catch (error) {
        if (isConditionFailure(error)) return 'changed-meanwhile';
        throw error;
      }
    },
  };
}
