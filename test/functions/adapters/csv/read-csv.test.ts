import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../../functions/adapters/csv/read-csv.ts';

const rows = (text: string | Uint8Array) => {
  const reading = readCsv(text);
  return reading.kind === 'read' ? reading.table.rows : reading.problems;
};

describe('readCsv', () => {
  test.each([
    ['comma', 'a,b\n01,Bø\n'],
    ['semicolon, with a comma in a value', 'a;b\n01;Bø\n'],
    ['a byte order mark and Windows line ends', '\uFEFFa,b\r\n01,Bø\r\n'],
    ['quotes and spaces', '"a" , b\n 01 , "Bø" \n'],
    ['empty lines', 'a,b\n\n01,Bø\n\n'],
  ])('reads %s', (_, text) => {
    expect(rows(text)).toMatchObject([{ values: { a: '01', b: 'Bø' } }]);
  });

  test('counts lines as an editor does, with values that go over several', () => {
    expect(rows('a,b\n1,"x\ny"\n2,z\n').map(({ line }) => line)).toEqual([3, 4]);
  });

  test('reports every row of another length', () => {
    expect(rows('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      { line: 2, message: 'has 1 values, the header has 2' },
      { line: 4, message: 'has 3 values, the header has 2' },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a column twice', 'a,a\n1,2\n'],
    ['a quote that never ends', 'a,b\n1,"2\n3,4\n'],
    ['Latin-1', new Uint8Array([0x61, 0x0a, 0xe6, 0x0a])],
  ])('refuses %s', (_, bytes) => {
    expect(readCsv(bytes)).toMatchObject({ kind: 'unreadable', problems: [{ line: expect.any(Number) }] });
  });

  test('keeps a column called __proto__ to itself', () => {
    expect(readCsv('a,__proto__\n1,2\n')).toMatchObject({
      kind: 'read',
      table: { header: ['a', '__proto__'] },
    });
    expect(({} as Record<string, unknown>)['2']).toBeUndefined();
  });
});
