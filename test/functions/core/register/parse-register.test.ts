import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../../functions/adapters/csv/read-csv.ts';
import { parseRegister, type RegisterTables } from '../../../../functions/core/register/parse-register.ts';
import type { Table } from '../../../../functions/core/register/table.ts';

const FOLDER = join(import.meta.dirname, '../../../../data/register');

function table(file: string): Table {
  const reading = readCsv(readFileSync(join(FOLDER, file)));
  if (reading.kind !== 'read') throw new Error(`${file} cannot be read`);
  return reading.table;
}

const tables: RegisterTables = {
  municipalities: table('municipalities-2024.csv'),
  counties: table('counties-2024.csv'),
  correspondence: table('correspondence-to-2024.csv'),
};

/** The tables with some cells of the row in this line replaced. */
function spoilt(
  name: keyof RegisterTables,
  line: number,
  cells: Readonly<Record<string, string>>,
): RegisterTables {
  const rows = tables[name].rows.map((row) =>
    row.line === line ? { line, values: { ...row.values, ...cells } } : row,
  );
  return { ...tables, [name]: { ...tables[name], rows } };
}

describe('parseRegister', () => {
  test('reads the files of the project', () => {
    expect(parseRegister('1', tables)).toMatchObject({ kind: 'parsed', register: { version: '1' } });
  });

  test.each([
    ['a code that lost its zero', 'municipalities', 2, { kommunenummer: '301' }, 'code: '],
    [
      'a code of another county',
      'municipalities',
      3,
      { fylkesnummer: '15' },
      'county: is not that of the code',
    ],
    ['a county of no known name', 'municipalities', 3, { fylkesnummer: '99' }, 'countyName: '],
    ['an unknown written form', 'municipalities', 4, { maalform: 'riksmål' }, 'writtenForm: '],
    ['a group that is none', 'municipalities', 4, { kostra_kode: '7' }, 'kostraGroup: '],
    ['people that are not counted', 'municipalities', 4, { population: '' }, 'population: '],
    [
      'an organisation number with spaces',
      'municipalities',
      4,
      { organisasjonsnummer: '944 496 394' },
      'organisationNumber: ',
    ],
    ['a number that stands twice', 'municipalities', 3, { kommunenummer: '1103' }, '1103 stands twice'],
    ['a county number of four digits', 'counties', 2, { fylkesnummer: '0300' }, 'county: '],
    ['a change into nowhere', 'correspondence', 2, { number_2024: '9999' }, '9999 is not in the register'],
    ['a share above one', 'correspondence', 2, { population_share: '1.5' }, 'successors.0.share: '],
  ] as const)('reports %s by line', (_, name, line, cells, message) => {
    const parsing = parseRegister('1', spoilt(name, line, cells));
    const where = message.endsWith('twice') ? line + 1 : line;

    expect(parsing).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([
        { table: name, line: where, message: expect.stringContaining(message) },
      ]),
    });
  });
});
