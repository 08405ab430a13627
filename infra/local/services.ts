import { join } from 'node:path';
import type { ChangeJournal } from './change-journal.ts';
import { createBucket, createQueues } from './create-resources.ts';
import { startDynamo } from './dynamo.ts';
import { type Addresses, CLIENT_ID, MUNICIPALITY_CLAIM } from './environment.ts';
import { identityProvider } from './identity.ts';
import type { LocalAccount } from './identity-pages.tsx';
import { credentials } from './local-aws.ts';
import { type LoopbackPort, openPort } from './loopback.ts';
import { objectFront, queueFront } from './object-front.ts';
import { openObjectsAndQueues } from './objects-and-queues.ts';
import { outbox } from './outbox.ts';
import { BUCKET, QUEUE_DEFINITIONS, TABLE_DEFINITIONS, TABLES } from './resources.ts';

export type ServiceOptions = {
  accounts: readonly LocalAccount[];
  /** Without it everything but mail is in memory. */
  folder: string | undefined;
  outboxFolder: string;
  /** The first of six ports in a row; `any` takes whatever is free. */
  ports: number | 'any';
  onFailure: (name: string, error: unknown) => void;
};

export type Services = {
  addresses: Addresses;
  /** Open, and answering 503 until the functions are there. */
  web: LoopbackPort;
  /** The unprocessed changes of the answers. */
  changes: ChangeJournal;
};

/** What ends each part that was started, in the order of starting. */
export type Closers = (() => void | Promise<void>)[];

/** Starts everything that the functions call, with tables, queues and bucket in place. */
export async function startServices(options: ServiceOptions, closers: Closers): Promise<Services> {
  const { folder, ports } = options;
  const portOf = (offset: number) => (ports === 'any' ? 0 : ports + offset);
  const open = async (purpose: string, offset: number) => {
    const port = await openPort(purpose, portOf(offset));
    closers.push(port.close);
    return port;
  };
  const web = await open('web', 0);
  const identity = await open('identity', 1);
  const objects = await open('objects', 2);
  const queues = await open('queues', 3);
  const mail = await open('outbox', 5);

  const inFolder = (name: string) => (folder ? { folder: join(folder, name) } : {});
  const dynamo = await startDynamo({
    tables: TABLE_DEFINITIONS,
    port: portOf(4),
    ...inFolder('database'),
    onFailure: (error) => options.onFailure('database', error),
  });
  closers.push(dynamo.stop);
  const store = await openObjectsAndQueues(inFolder('objects').folder);
  closers.push(store.stop);

  const addresses: Addresses = {
    // A name, for cookies; numbers, where a name would make the SDK put the bucket into it.
    web: `http://localhost:${web.port}`,
    identity: `http://localhost:${identity.port}`,
    objects: `http://127.0.0.1:${objects.port}`,
    queues: `http://127.0.0.1:${queues.port}`,
    database: dynamo.address,
    outbox: `http://localhost:${mail.port}`,
  };
  objects.serve(objectFront(store.listener, credentials));
  queues.serve(queueFront(store.listener));
  mail.serve(outbox(options.outboxFolder));
  identity.serve(await provider(options, addresses));
  await createQueues(addresses.queues, QUEUE_DEFINITIONS);
  await createBucket(addresses.objects, BUCKET);
  return { addresses, web, changes: dynamo.streams.get(TABLES.responses) as ChangeJournal };
}

function provider({ accounts, folder, onFailure }: ServiceOptions, addresses: Addresses) {
  return identityProvider({
    issuer: addresses.identity,
    clientId: CLIENT_ID,
    origin: addresses.web,
    accounts,
    claim: MUNICIPALITY_CLAIM,
    ...(folder ? { keyFile: join(folder, 'identity-keys.json') } : {}),
    onError: (error) => onFailure('identity provider', error),
  });
}
