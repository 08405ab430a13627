export class UnsafeIssuerError extends Error {
  override readonly name = 'UnsafeIssuerError';
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * An address of the identity provider that may be asked: over TLS, or on this very machine.
 *
 * @throws {UnsafeIssuerError} for anything else: who listens on the way could log in as anybody.
 */
export function safeAddress(address: string): URL {
  const url = URL.parse(address);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return url;
  throw new UnsafeIssuerError('The identity provider must be reached over https, or over loopback');
}
