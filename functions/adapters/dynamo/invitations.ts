import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Invitation, Invitations } from '../../ports/fieldwork.ts';
import { getItem, isConditionFailure, type Table } from './table.ts';

/** Found by the fingerprint of the code; the code itself is in the mail and nowhere else. */
export function dynamoInvitations(table: Table): Invitations {
  const key = (fingerprint: string) => ({ pk: `INVITATION#${fingerprint}`, sk: 'INVITATION' });
  return {
    create: async (fingerprint, invitation) => {
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: { ...key(fingerprint), ...invitation } }),
      );
    },
    find: async (fingerprint) => {
      const item = await getItem(table, key(fingerprint));
      if (item === undefined) return undefined;
      const { pk: _pk, sk: _sk, ...invitation } = item;
      return invitation as unknown as Invitation;
    },
    revoke: async (fingerprint) => {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: key(fingerprint),
            UpdateExpression: 'SET isRevoked = :yes',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':yes': true },
          }),
        );
        return 'revoked';
      } catch (error) {
        if (isConditionFailure(error)) return 'unknown';
        throw error;
      }
    },
    forget: async (fingerprint) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: key(fingerprint) }));
    },
  };
}
