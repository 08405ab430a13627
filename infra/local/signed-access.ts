import { type Claim, isSignedWith, type SignedRequest } from './request-signature.ts';

/** Whether a request may reach the objects, and if not, as what S3 refuses it. */
export type Access = { kind: 'granted' } | { kind: 'refused'; code: string; message: string };

export type KeyPair = { accessKeyId: string; secretAccessKey: string };

/** A signature in a header is fresh for a quarter of an hour, as in AWS; so much may clocks differ in a link, too. */
const LEEWAY_IN_SECONDS = 15 * 60;
const LONGEST_LINK_IN_SECONDS = 7 * 24 * 60 * 60;

/** Grants what was signed with the key pair, in the query (a link) or in a header (a call), and is not too old. */
export function checkAccess(request: SignedRequest, keys: KeyPair, now: Date): Access {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const header = request.headers.authorization;
  const claim = typeof header === 'string' ? claimOfCall(header, request) : claimOfLink(query);
  if (!claim) return refused('AccessDenied', 'Access Denied');
  const lifetime = typeof header === 'string' ? LEEWAY_IN_SECONDS : lifetimeOfLink(query);
  const age = (now.getTime() - instantOf(claim.date)) / 1000;
  if (!(age > -LEEWAY_IN_SECONDS)) return refused('AccessDenied', 'Request is not valid yet');
  if (!(age <= lifetime)) return refused('AccessDenied', 'Request has expired');
  if (claim.accessKeyId !== keys.accessKeyId)
    return refused('InvalidAccessKeyId', 'The access key is not known');
  if (
    !claim.scope.startsWith(`${claim.date.slice(0, 8)}/`) ||
    !isSignedWith(keys.secretAccessKey, claim, request)
  ) {
    return refused('SignatureDoesNotMatch', 'The signature does not belong to this request');
  }
  return { kind: 'granted' };
}

function claimOfLink(query: URLSearchParams): Claim | undefined {
  const signature = query.get('X-Amz-Signature');
  const credential = credentialOf(query.get('X-Amz-Credential'));
  if (!signature || !credential || query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return undefined;
  return {
    ...credential,
    date: query.get('X-Amz-Date') ?? '',
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    payloadHash: 'UNSIGNED-PAYLOAD',
    signature,
  };
}

function claimOfCall(authorization: string, { headers }: SignedRequest): Claim | undefined {
  const [algorithm, ...parts] = authorization.split(/[ ,]+/);
  const field = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const credential = credentialOf(field('Credential'));
  if (algorithm !== 'AWS4-HMAC-SHA256' || !credential) return undefined;
  return {
    ...credential,
    date: String(headers['x-amz-date'] ?? ''),
    signedHeaders: (field('SignedHeaders') ?? '').split(';'),
    payloadHash: String(headers['x-amz-content-sha256'] ?? ''),
    signature: field('Signature') ?? '',
  };
}

function credentialOf(text: string | null | undefined): { accessKeyId: string; scope: string } | undefined {
  const [accessKeyId, ...scope] = (text ?? '').split('/');
  return accessKeyId && scope.length === 4 ? { accessKeyId, scope: scope.join('/') } : undefined;
}

/** Seconds; not a number when the link doesn't say, or asks for longer than S3 allows. */
function lifetimeOfLink(query: URLSearchParams): number {
  const text = query.get('X-Amz-Expires') ?? '';
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return seconds <= LONGEST_LINK_IN_SECONDS ? seconds : Number.NaN;
}

/** Milliseconds since 1970; not a number when the text is no such date. */
function instantOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.map(Number);
  if (!parts) return Number.NaN;
  const [, year = 0, month = 0, ...dayAndTime] = parts;
  return Date.UTC(year, month - 1, ...dayAndTime);
}

function refused(code: string, message: string): Access {
  return { kind: 'refused', code, message };
}
