import {
  memoryBlockSums,
  memoryDrafts,
  memoryEditions,
  memoryFrame,
  memoryInvitations,
  memoryResponses,
} from '../support/memory-ports.ts';
import { storageContract } from './storage-contract.ts';

storageContract('in memory', async () => ({
  editions: memoryEditions(),
  frame: memoryFrame(),
  invitations: memoryInvitations(),
  drafts: memoryDrafts(),
  responses: memoryResponses(),
  blockSums: memoryBlockSums(),
}));
