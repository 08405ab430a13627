import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formBody, jsonBody } from '../../../functions/http/body.ts';
import { readRequest } from '../../../functions/http/request.ts';
import { httpEvent } from '../../support/http-event.ts';

const request = (contentType: string, body: string | Uint8Array) => {
  const read = readRequest(
    httpEvent({ method: 'POST', path: '/', headers: { 'content-type': contentType }, body }),
  );
  if (read === undefined) throw new Error('no request');
  return read;
};
const jsonOf = (body: string | Uint8Array, type = 'application/json') => jsonBody(request(type, body));
const formOf = (body: string | Uint8Array, type = 'application/x-www-form-urlencoded') =>
  formBody(request(type, body));
const problem = (name: string) => ({ kind: 'problem', problem: name });

describe('A JSON body', () => {
  test('of any value comes through as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(jsonOf(JSON.stringify(value))).toEqual({
          kind: 'json',
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('may name its character set', () => {
    expect(jsonOf('1', 'Application/JSON; charset=utf-8')).toEqual({ kind: 'json', value: 1 });
  });

  test.each([
    ['of another type', '{}', 'text/plain', 'wrong-content-type'],
    ['without a type', '{}', '', 'wrong-content-type'],
    ['cut short', '{"a":', 'application/json', 'broken-json'],
    ['that is empty', '', 'application/json', 'broken-json'],
    ['in another encoding', Buffer.from('"bl\xe5"', 'latin1'), 'application/json', 'broken-encoding'],
    ['nested too deep', '['.repeat(9), 'application/json', 'too-deep'],
    ['nested deep enough to break a parser', '['.repeat(200_000), 'application/json', 'too-deep'],
  ] as const)('%s is refused', (_name, body, type, name) => {
    expect(jsonOf(body, type)).toEqual(problem(name));
  });

  test('may hold any brackets within its texts', () => {
    expect(jsonOf(JSON.stringify({ a: `${'['.repeat(50)}"\\{` }))).toMatchObject({ kind: 'json' });
  });
});

describe('A form body', () => {
  test('of any fields comes through as it was', () => {
    const fields = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(fields, (pairs) => {
        const expected = new Map<string, string[]>();
        for (const [name, value] of pairs) expected.set(name, [...(expected.get(name) ?? []), value]);
        const body = new URLSearchParams(pairs).toString();
        expect(formOf(body)).toEqual({ kind: 'form', fields: expected });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['of another type', 'a=b', 'multipart/form-data; boundary=x', 'wrong-content-type'],
    ['with half an escape', 'a=%', undefined, 'broken-encoding'],
    ['with bytes that are no UTF-8', 'a=%E5', undefined, 'broken-encoding'],
    ['of more fields than any form', 'a&'.repeat(2_001), undefined, 'too-many-fields'],
  ] as const)('%s is refused', (_name, body, type, name) => {
    expect(formOf(body, type)).toEqual(problem(name));
  });

  test('may be empty', () => {
    expect(formOf('', '')).toEqual({ kind: 'form', fields: new Map() });
  });

  test('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['form', 'problem']).toContain(formOf(bytes).kind);
        expect(['json', 'problem']).toContain(jsonOf(bytes).kind);
      }),
    );
  });
});
