import type { QueueDefinition } from './create-resources.ts';
import type { TableDefinition } from './dynamo-table.ts';

/** The tables; only the answers have a stream. */
export const TABLES = {
  fieldwork: 'Fieldwork',
  responses: 'Responses',
  aggregates: 'Aggregates',
  releases: 'Releases',
} as const;

export const TABLE_DEFINITIONS: readonly TableDefinition[] = Object.values(TABLES).map((name) => ({
  name,
  streamed: name === TABLES.responses,
}));

export const BUCKET = 'innovasjonsbarometer';

/** The queues; a parked message is one that was given up on. */
export const QUEUES = {
  render: 'render',
  renderParked: 'render-parked',
  invitation: 'invitation',
  invitationParked: 'invitation-parked',
  changesParked: 'changes-parked',
} as const;

export const QUEUE_DEFINITIONS: readonly QueueDefinition[] = [
  { name: QUEUES.changesParked },
  { name: QUEUES.renderParked },
  { name: QUEUES.invitationParked },
  {
    name: QUEUES.render,
    visibilityInSeconds: 300,
    deadLetters: { queue: QUEUES.renderParked, afterReceives: 3 },
  },
  {
    name: QUEUES.invitation,
    visibilityInSeconds: 120,
    deadLetters: { queue: QUEUES.invitationParked, afterReceives: 3 },
  },
];
