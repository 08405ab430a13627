import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Block, blockId, parseBlockId } from '../../core/aggregation/block.ts';
import type { StoredResponse } from '../../core/submission/response.ts';
import type { Responses } from '../../ports/answers.ts';
import { deletePartition, getItem, type Item, isConditionFailure, queryItems, type Table } from './table.ts';

const BLOCK = 'BLOCK#';
const RESPONSE = 'RESPONSE#';

/** One item a response, the block its partition: what is recomputed together lies together. */
export function dynamoResponses(table: Table): Responses {
  return {
    find: async (block, responseId) => {
      const item = await getItem(table, { pk: BLOCK + blockId(block), sk: RESPONSE + responseId });
      return item === undefined ? undefined : fromItem(item);
    },
    write: async (response, expectedRevision) => {
      const { block, responseId, ...content } = response;
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { pk: BLOCK + blockId(block), sk: RESPONSE + responseId, ...content },
            ...(expectedRevision === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :expected',
                  ExpressionAttributeValues: { ':expected': expectedRevision },
                }),
          }),
        );
        return 'stored';
      } catch (error) {
        if (isConditionFailure(error)) return 'changed-meanwhile';
        throw error;
      }
    },
    ofBlock: async (block) => {
      const responses: StoredResponse[] = [];
      for await (const item of queryItems(table, BLOCK + blockId(block), RESPONSE))
        responses.push(fromItem(item));
      return responses;
    },
    forget: (block) => deletePartition(table, BLOCK + blockId(block)),
  };
}

/** The block that a changed item belongs to, from its partition key; undefined for an item of another kind. */
export function blockOfChange(pk: string | undefined): Block | undefined {
  return pk?.startsWith(BLOCK) === true ? parseBlockId(pk.slice(BLOCK.length)) : undefined;
}

function fromItem({ pk, sk, ...content }: Item): StoredResponse {
  return {
    ...content,
    block: blockOfChange(String(pk)),
    responseId: String(sk).slice(RESPONSE.length),
  } as unknown as StoredResponse;
}
