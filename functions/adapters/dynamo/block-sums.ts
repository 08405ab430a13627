import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Block } from '../../core/aggregation/block.ts';
import type { BlockSums } from '../../core/aggregation/recompute-block.ts';
import { countOf } from '../../core/aggregation/sums.ts';
import type { BlockSumsStore } from '../../ports/answers.ts';
import { type Item, isConditionFailure, queryItems, type Table } from './table.ts';

/**
 * Two items a block: its sums, and its number of respondents by itself, so that who shows response rates
 * needs no access to sums.
 *
 * Both are written under the condition that nothing newer is stored. The sum of revisions names the state
 * that was read, so late, repeated and concurrent recomputations all end in the newest one. A crash between
 * the two writes is mended by the redelivery that follows it.
 */
export function dynamoBlockSums(table: Table): BlockSumsStore {
  const put = async (item: Item, onlyIfNewest: boolean): Promise<boolean> => {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: item,
          ...(onlyIfNewest && {
            ConditionExpression: 'attribute_not_exists(pk) OR revisions <= :revisions',
            ExpressionAttributeValues: { ':revisions': item.revisions },
          }),
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };
  const putBoth = async (block: Block, sums: BlockSums, onlyIfNewest: boolean): Promise<boolean> => {
    const isStored = await put(sumsItem(block, sums), onlyIfNewest);
    await put(rateItem(block, sums), onlyIfNewest);
    return isStored;
  };

  /** Respondents added up by a part of the key `authority#sector#bucket`. */
  const respondentsBy = async (part: 0 | 1, edition: string, prefix?: string) => {
    const respondents = new Map<string, number>();
    for await (const item of queryItems(table, `RATES#${edition}`, prefix)) {
      const name = String(item.sk).split('#')[part] ?? '';
      respondents.set(name, (respondents.get(name) ?? 0) + Number(item.respondents));
    }
    return respondents;
  };

  return {
    put: async (block, sums) => ((await putBoth(block, sums, true)) ? 'stored' : 'newer-exists'),
    replace: async (block, sums) => {
      await putBoth(block, sums, false);
    },
    ofAuthority: async (edition, authority) => {
      const found = [];
      for await (const item of queryItems(table, `SUMS#${edition}#${authority}`)) {
        const [sector = '', bucket = ''] = String(item.sk).split('#');
        found.push({
          block: { edition, authority, sector, bucket: Number(bucket) },
          counts: item.counts as Record<string, number>,
          revisions: Number(item.revisions),
        });
      }
      return found;
    },
    respondents: (edition, authority) =>
      respondentsBy(0, edition, authority === undefined ? undefined : `${authority}#`),
    respondentsBySector: (edition) => respondentsBy(1, edition),
  };
}

function sumsItem({ edition, authority, sector, bucket }: Block, { counts, revisions }: BlockSums): Item {
  return { pk: `SUMS#${edition}#${authority}`, sk: `${sector}#${bucket}`, counts, revisions };
}

function rateItem({ edition, authority, sector, bucket }: Block, sums: BlockSums): Item {
  return {
    pk: `RATES#${edition}`,
    sk: `${authority}#${sector}#${bucket}`,
    respondents: countOf(sums, 'respondents'),
    revisions: sums.revisions,
  };
}
