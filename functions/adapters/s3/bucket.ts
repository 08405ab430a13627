import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/**
 * The one bucket. Prefixes say who may read: `library/` (questionnaires, registers), `releases/`,
 * `releases-internal/` (what is remembered of releases and never told: operators alone), `reports/`. What is
 * written is never written again with other content.
 */
export interface Bucket {
  readonly name: string;
  readonly client: S3Client;
}

export function connectToS3(): S3Client {
  return new S3Client({});
}

/** The object's text, or undefined when there is none. */
export async function getText(bucket: Bucket, key: string): Promise<string | undefined> {
  try {
    const { Body: body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    return await body?.transformToString('utf-8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function putObject(
  bucket: Bucket,
  key: string,
  body: Uint8Array | string,
  contentType: string,
): Promise<void> {
  await bucket.client.send(
    new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: body, ContentType: contentType }),
  );
}

export async function hasObject(bucket: Bucket, key: string): Promise<boolean> {
  try {
    await bucket.client.send(new HeadObjectCommand({ Bucket: bucket.name, Key: key }));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof NoSuchKey ||
    error instanceof NotFound ||
    (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
  );
}
