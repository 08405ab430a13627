import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { UnitKey } from '../../core/edition/unit.ts';
import type { Draft, Drafts } from '../../ports/fieldwork.ts';
import { getItem, type Item, isConditionFailure, type Table } from './table.ts';

/**
 * One item a unit, each question an attribute of its own (`a.novelty`), so that two devices on different
 * pages never undo each other's typing.
 */
export function dynamoDrafts(table: Table): Drafts {
  const find = async (unit: UnitKey): Promise<Draft | undefined> => {
    const item = await getItem(table, key(unit));
    return item === undefined ? undefined : fromItem(item);
  };

  return {
    find,
    begin: async (unit, draft) => {
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...key(unit), ...toAttributes(draft) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return draft;
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        return (await find(unit)) ?? draft;
      }
    },
    save: async (unit, answers, language) => {
      const names = Object.keys(answers);
      const sets = names.map((_, i) => `#a${i} = :a${i}`);
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: key(unit),
            UpdateExpression: `SET ${['#language = :language', ...sets].join(', ')}`,
            // A page sent after the answers were taken must not begin an empty draft.
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: {
              '#language': 'language',
              ...Object.fromEntries(names.map((name, i) => [`#a${i}`, `${PREFIX}${name}`])),
            },
            ExpressionAttributeValues: {
              ':language': language,
              ...Object.fromEntries(names.map((name, i) => [`:a${i}`, answers[name] ?? null])),
            },
          }),
        );
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },
    clear: async (unit) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: key(unit) }));
    },
  };
}

const PREFIX = 'a.';

function key({ edition, authority, sector, unit }: UnitKey): { pk: string; sk: string } {
  return { pk: ['DRAFT', edition, authority, sector, unit].join('#'), sk: 'DRAFT' };
}

function toAttributes({ answers, ...draft }: Draft): Item {
  return {
    ...draft,
    ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [`${PREFIX}${id}`, value])),
  };
}

function fromItem({ pk: _pk, sk: _sk, ...item }: Item): Draft {
  const own = Object.entries(item).filter(([name]) => !name.startsWith(PREFIX));
  const answers = Object.entries(item).filter(([name, value]) => name.startsWith(PREFIX) && value !== null);
  return {
    ...Object.fromEntries(own),
    answers: Object.fromEntries(answers.map(([name, value]) => [name.slice(PREFIX.length), value])),
  } as unknown as Draft;
}
