import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildApp } from 'fauxqs';
// fauxqs exports a server that listens on all interfaces; its parts let the embedded one stay on loopback.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { region } from './local-aws.ts';
import { inWords } from './stack-error.ts';

/** S3 and SQS of this process, without a port of their own. */
export type ObjectsAndQueues = {
  /** Answers both services and checks nothing; what stands in front decides who gets through. */
  listener: RequestListener;
  stop(): Promise<void>;
};

/** The embedded server takes 11 MB at most; a release may be bigger. */
const LARGEST_BODY_IN_BYTES = 256 * 1024 * 1024;

/** With a folder, objects and messages outlive the process. Throws StackError when it can't be used. */
export async function openObjectsAndQueues(folder?: string): Promise<ObjectsAndQueues> {
  try {
    const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
    const persistence = folder ? persist(stores, folder) : undefined;
    const app = buildApp({ logger: false, defaultRegion: region, stores });
    app.removeContentTypeParser('*');
    const asItIs = { parseAs: 'buffer', bodyLimit: LARGEST_BODY_IN_BYTES } as const;
    app.addContentTypeParser('*', asItIs, (_request, body, done) => done(null, body));
    await app.ready();
    return {
      listener: (request, response) => app.routing(request, response),
      async stop() {
        await app.close();
        persistence?.close();
      },
    };
  } catch (error) {
    throw inWords(error, `the folder ${folder}`);
  }
}

type Stores = { sqsStore: SqsStore; snsStore: SnsStore; s3Store: S3Store };

/** Loads first and attaches after, in the order of fauxqs' own start. */
function persist({ sqsStore, snsStore, s3Store }: Stores, folder: string): PersistenceManager {
  mkdirSync(folder, { recursive: true });
  const persistence = new PersistenceManager(folder);
  returnMessages(join(folder, 'fauxqs.db'));
  persistence.load(sqsStore, snsStore, s3Store);
  sqsStore.persistence = persistence;
  snsStore.persistence = persistence;
  s3Store.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  return persistence;
}

/** Whoever had received these messages ended with the last process: nobody need wait for their timeout. */
function returnMessages(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
}
