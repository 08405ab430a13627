import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the identity provider signs tokens and cookies with. */
export type IdentityKeys = { tokenKey: JWK; cookieKey: string };

/** The keys in this file, made at the first start, so that tokens stay valid over a restart. New ones without a file. */
export async function identityKeys(file?: string): Promise<IdentityKeys> {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const id = randomBytes(8).toString('hex');
  const tokenKey = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: id };
  const keys = { tokenKey, cookieKey: randomBytes(32).toString('hex') };
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
