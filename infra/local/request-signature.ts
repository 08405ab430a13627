import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What of a request AWS Signature Version 4 covers. `url` is the path and query as sent. */
export type SignedRequest = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** The statement of a signature, from the query of a link or from the Authorization header. */
export type Claim = {
  accessKeyId: string;
  /** Such as `20261015/eu-north-1/s3/aws4_request`. */
  scope: string;
  /** Such as `20261015T081500Z`. */
  date: string;
  signedHeaders: readonly string[];
  payloadHash: string;
  signature: string;
};

/**
 * Whether the claim was made by whoever has the secret, for exactly this request.
 * S3's variant: the path is taken as sent, without another round of encoding.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function isSignedWith(secret: string, claim: Claim, request: SignedRequest): boolean {
  const canonical = [
    request.method,
    request.url.split('?', 1)[0],
    canonicalQuery(request.url),
    ...claim.signedHeaders.map((name) => `${name}:${headerValue(request.headers[name])}`),
    '',
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', claim.date, claim.scope, digest].join('\n');
  const key = claim.scope.split('/').reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secret}`);
  return equal(hmac(key, toSign).toString('hex'), claim.signature);
}

/** Every parameter but the signature itself, encoded anew and sorted by code point. */
function canonicalQuery(url: string): string {
  const parts = (url.split('?')[1] ?? '').split('&').filter((part) => part !== '');
  const pairs = parts.map((part) => {
    const [name = '', ...value] = part.split('=');
    return [encode(name), encode(value.join('='))] as const;
  });
  const signed = pairs.filter(([name]) => name !== 'X-Amz-Signature');
  const ordered = signed.sort((one, other) => (one.join('=') < other.join('=') ? -1 : 1));
  return ordered.map((pair) => pair.join('=')).join('&');
}

function encode(text: string): string {
  const reserved = /[!'()*]/g;
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(decoded(text)).replace(reserved, hex);
}

/** A broken escape stays as it is; no signature will fit it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function headerValue(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join(',').trim().replace(/ +/g, ' ');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
