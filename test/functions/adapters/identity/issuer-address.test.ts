import { describe, expect, test } from '@jest/globals';
import { safeAddress, UnsafeIssuerError } from '../../../../functions/adapters/identity/issuer-address.ts';

describe('An identity provider', () => {
  test.each([
    'https://login.example.no/realm',
    'http://localhost:4301',
    'http://127.0.0.1:4301/a',
    'http://[::1]:4301',
  ])('may be %s', (address) => {
    expect(safeAddress(address).href).toContain(address);
  });

  test.each([
    'http://login.example.no',
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'http://localhost@evil.test',
    'ftp://localhost',
    'file:///etc/passwd',
    'login.example.no',
    '',
  ])('may not be %j', (address) => {
    expect(() => safeAddress(address)).toThrow(UnsafeIssuerError);
  });
});
