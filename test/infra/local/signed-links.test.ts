import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createBucket } from '../../../infra/local/create-resources.ts';
import { credentials, region } from '../../../infra/local/local-aws.ts';
import { type LoopbackPort, openPort } from '../../../infra/local/loopback.ts';
import { objectFront } from '../../../infra/local/object-front.ts';
import { type ObjectsAndQueues, openObjectsAndQueues } from '../../../infra/local/objects-and-queues.ts';

let port: LoopbackPort;
let store: ObjectsAndQueues;
let s3: S3Client;
let now: Date | undefined;
const object = { Bucket: 'reports', Key: 'reports/4222 Bykle (nn)+å.pdf' };

beforeAll(async () => {
  store = await openObjectsAndQueues();
  port = await openPort('objects', 0);
  port.serve(objectFront(store.listener, credentials, () => now ?? new Date()));
  const endpoint = `http://127.0.0.1:${port.port}`;
  await createBucket(endpoint, 'reports');
  s3 = new S3Client({ region, credentials, endpoint });
  await s3.send(new PutObjectCommand({ ...object, Body: 'report', ContentType: 'application/pdf' }));
});
afterAll(async () => {
  s3.destroy();
  await port.close();
  await store.stop();
});

const link = (expiresIn = 60, more: Partial<ConstructorParameters<typeof GetObjectCommand>[0]> = {}) =>
  getSignedUrl(s3, new GetObjectCommand({ ...object, ...more }), { expiresIn });

async function fetchAt(url: string, time?: Date) {
  now = time;
  const response = await fetch(url);
  now = undefined;
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('a signed link', () => {
  test('gives the object', async () => {
    expect(await fetchAt(await link())).toMatchObject({ status: 200, text: 'report' });
  });

  test('sets the headers it was made with', async () => {
    const url = await link(60, {
      ResponseContentDisposition: 'attachment; filename="Bykle.pdf"',
      ResponseContentType: 'application/x-pdf',
      ResponseCacheControl: 'private, no-store',
    });
    const { headers } = await fetchAt(url);
    expect(headers.get('content-disposition')).toBe('attachment; filename="Bykle.pdf"');
    expect(headers.get('content-type')).toBe('application/x-pdf');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('lives for its seconds and no longer', async () => {
    const url = await link(60);
    const made = new URL(url).searchParams.get('X-Amz-Date') as string;
    const at = (seconds: number) =>
      new Date(Date.parse(made.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5')) + seconds * 1000);
    expect((await fetchAt(url, at(60))).status).toBe(200);
    const expired = await fetchAt(url, at(61));
    expect(expired).toMatchObject({ status: 403, text: expect.stringContaining('Request has expired') });
    expect(expired.headers.get('content-type')).toBe('application/xml');
    expect((await fetchAt(url, at(-16 * 60))).status).toBe(403);
  });

  const tamperings: [string, (url: URL) => unknown][] = [
    ['another object', (url) => Object.assign(url, { pathname: url.pathname.replace('4222', '3024') })],
    ['a longer life', (url) => url.searchParams.set('X-Amz-Expires', '604800')],
    ['a life beyond a week', (url) => url.searchParams.set('X-Amz-Expires', '9999999')],
    ['no end', (url) => url.searchParams.delete('X-Amz-Expires')],
    [
      'a later date',
      (url) => url.searchParams.set('X-Amz-Date', new Date().toISOString().replace(/[-:]|\.\d+/g, '')),
    ],
    ['no date', (url) => url.searchParams.delete('X-Amz-Date')],
    [
      'another key',
      (url) =>
        url.searchParams.set(
          'X-Amz-Credential',
          `other/${url.searchParams.get('X-Amz-Credential')?.slice(6)}`,
        ),
    ],
    ['another header', (url) => url.searchParams.set('response-content-type', 'text/html')],
    ['another signature', (url) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64))],
    ['a short signature', (url) => url.searchParams.set('X-Amz-Signature', '0')],
    ['no signature', (url) => url.searchParams.delete('X-Amz-Signature')],
    ['nothing', (url) => Object.assign(url, { search: '' })],
  ];
  test.each(tamperings)('changed to have %s gives nothing', async (_, tamper) => {
    const url = new URL(await link(60));
    // A moment earlier than now, so that a date of now is another.
    await new Promise((resolve) => setTimeout(resolve, _ === 'a later date' ? 1100 : 0));
    tamper(url);
    const { status, text } = await fetchAt(url.href);
    expect([status, text]).toEqual([403, expect.stringMatching(/<Code>\w+<\/Code>/)]);
    expect(text).not.toContain('report');
  });

  test('is for reading only when it was made for reading', async () => {
    expect((await fetch(await link(), { method: 'PUT', body: 'other' })).status).toBe(403);
    expect((await fetch(await link(), { method: 'DELETE' })).status).toBe(403);
  });

  test('can not carry what no header can', async () => {
    const url = await link(60, { ResponseContentDisposition: 'attachment; filename="Kárášjohka.pdf"' });
    expect(await fetchAt(url)).toMatchObject({ status: 400, text: expect.stringContaining('ISO-8859-1') });
  });
});

describe('a call', () => {
  test('with another secret is refused', async () => {
    const endpoint = `http://127.0.0.1:${port.port}`;
    const stranger = new S3Client({
      region,
      endpoint,
      credentials: { ...credentials, secretAccessKey: 'guess' },
    });
    await expect(stranger.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    stranger.destroy();
  });

  test('stores streams and bodies larger than the embedded server takes by itself', async () => {
    const Body = Buffer.alloc(12 * 1024 * 1024, 'x');
    await s3.send(new PutObjectCommand({ Bucket: 'reports', Key: 'large', Body }));
    const { ContentLength, Body: stored } = await s3.send(
      new GetObjectCommand({ Bucket: 'reports', Key: 'large' }),
    );
    expect(ContentLength).toBe(Body.length);
    expect(Buffer.from((await stored?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  });
});
