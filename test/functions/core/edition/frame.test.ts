import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../../functions/adapters/csv/read-csv.ts';
import { loadEditionPlan } from '../../../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { checkFrame } from '../../../../functions/core/edition/frame.ts';
import { FRAME_HEADER, frameRow } from '../../../../functions/core/edition/frame-columns.ts';
import { type FrameProblem, frameProblemText } from '../../../../functions/core/edition/frame-problem.ts';
import type { Unit } from '../../../../functions/core/edition/unit.ts';
import { bakeryPlan } from '../../../surveys/survey-files.ts';

const register = loadRegister();
const plan = loadEditionPlan();
const HEADER = FRAME_HEADER.join(',');
const SCHOOL = 'u1,Bykle skule,4222,education,grunnskule,rektor@bykle.kommune.example,24';

function check(...lines: string[]) {
  const reading = readCsv(`${lines.join('\n')}\n`);
  if (reading.kind !== 'read') throw new Error('not a table');
  return checkFrame(reading.table, register, plan);
}

/** What is said of one line that differs from a sound one in some cells. */
function faultsOf(cells: Readonly<Record<string, string>>): readonly FrameProblem[] {
  const values = {
    ...Object.fromEntries(FRAME_HEADER.map((name, i) => [name, SCHOOL.split(',')[i] ?? ''])),
    ...cells,
  };
  const result = checkFrame({ header: FRAME_HEADER, rows: [{ line: 2, values }] }, register, plan);
  return result.kind === 'refused' ? result.problems : [];
}

describe('checkFrame', () => {
  test('makes units of a sound file, in whatever order its columns stand', () => {
    const school = {
      id: 'u1',
      name: 'Bykle skule',
      authority: '4222',
      sector: 'education',
      unitType: 'grunnskule',
      email: 'rektor@bykle.kommune.example',
      employees: 24,
    };

    expect(check(HEADER, SCHOOL)).toEqual({ kind: 'accepted', units: [school] });
    expect(
      check(
        'email,employees,unit,name,sector,unit_type,authority',
        'a@b.example,0,u2,Tannklinikken,health,klinikk,46',
      ),
    ).toMatchObject({ kind: 'accepted', units: [{ id: 'u2', authority: '46', employees: 0 }] });
    expect(frameRow(school)).toEqual({
      ...Object.fromEntries(FRAME_HEADER.map((name, i) => [name, SCHOOL.split(',')[i]])),
      disposition: '',
    });
  });

  test.each([
    ['an old number', { authority: '0906' }, 'authority 0906 is out of use since 2020: now 4203 (Arendal)'],
    [
      'an old number without its zero',
      { authority: '906' },
      'authority 906 is out of use since 2020: now 4203 (Arendal)',
    ],
    [
      'a split number',
      { authority: '1507' },
      'authority 1507 is out of use since 2024: now 1508 (Ålesund) or 1580 (Haram)',
    ],
    ['a lost zero', { authority: '301' }, 'authority 301 has lost a zero: 0301 is Oslo'],
    ['a number nobody has', { authority: '9999' }, 'there is no municipality or county authority 9999'],
    [
      'an unknown sector',
      { sector: 'Helse' },
      'there is no sector "Helse", only health, education, social, culture, technical',
    ],
    [
      'a sector counties do not have',
      { authority: '46', sector: 'social' },
      'county authorities have no units in the sector social',
    ],
    ['no name', { name: ' ' }, 'name is missing'],
    ['no id', { unit: '' }, 'unit is missing'],
    [
      'an id that would split a key',
      { unit: 'a#b' },
      'unit id "a#b" has other characters than letters, digits and hyphens',
    ],
    ['a name without end', { name: 'å'.repeat(121) }, 'name is longer than 120 characters'],
    [
      'a name on two lines',
      { name: 'Bykle\nBcc: x@y.example' },
      'name has a line break or another control character in it',
    ],
    ['a bad address', { email: 'rektor@bykle' }, 'email is not an e-mail address'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, 'email is not an e-mail address'],
    ['half an employee', { employees: '2,5' }, 'employees is "2,5", not a whole number'],
    ['minus employees', { employees: '-1' }, 'employees is "-1", not a whole number'],
    [
      'another disposition',
      { disposition: 'closed' },
      'there is no disposition "closed", only ineligible, no-contact and nothing',
    ],
    ['employees in words', { employees: 'ca. 20' }, 'employees is "ca. 20", not a whole number'],
  ])('reports %s', (_, cells, sentence) => {
    expect(faultsOf(cells).map(frameProblemText)).toEqual([`line 2: ${sentence}`]);
  });

  test('keeps why a unit is not asked, and writes it again', () => {
    const result = check(
      `${HEADER},disposition`,
      `${SCHOOL},`,
      `${SCHOOL.replace('u1', 'u2')},ineligible`,
      `${SCHOOL.replace('u1', 'u3')},no-contact`,
    );
    const units = result.kind === 'accepted' ? result.units : [];

    expect(units.map(({ disposition }) => disposition)).toEqual([undefined, 'ineligible', 'no-contact']);
    const rows = units.map((unit, i) => ({ line: i + 2, values: frameRow(unit) }));
    expect(checkFrame({ header: Object.keys(frameRow(units[0] as Unit)), rows }, register, plan)).toEqual(
      result,
    );
  });

  test('says nothing of an address in words', () => {
    expect(JSON.stringify(faultsOf({ email: 'kari.nordmann@@bykle' }))).not.toContain('nordmann');
  });

  test('reports every fault of every line, and takes nothing', () => {
    const result = check(
      HEADER,
      SCHOOL,
      'u1,Skulen,4222,education,grunnskule,rektor@bykle.kommune.example,24',
      'u2,,301,skole,skole,nobody,many',
    );

    expect(result.kind === 'refused' && result.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 repeated-unit',
      '4 missing',
      '4 lost-zero',
      '4 unknown-sector',
      '4 bad-email',
      '4 bad-employees',
    ]);
    expect(result.kind === 'refused' && frameProblemText(result.problems[0] as FrameProblem)).toBe(
      'line 3: unit u1 stands in line 2 already',
    );
  });

  test('reports a wrong header before anything else', () => {
    const result = check('unit,name,municipality,sector,unit_type,email,employees', SCHOOL);

    expect(result).toEqual({
      kind: 'refused',
      problems: [
        { code: 'missing-column', name: 'authority', line: 1 },
        { code: 'unknown-column', name: 'municipality', line: 1 },
      ],
    });
  });

  test('refuses a frame of nobody', () => {
    expect(check(HEADER)).toEqual({ kind: 'refused', problems: [{ code: 'no-units', line: 1 }] });
  });

  test('knows the sectors of the plan alone', () => {
    const rows = [
      {
        line: 2,
        values: frameRow({
          id: 'b1',
          name: 'Bakeri',
          authority: '0301',
          sector: 'town',
          unitType: 'bakeri',
          email: 'a@b.example',
          employees: 2,
        }),
      },
    ];

    expect(checkFrame({ header: FRAME_HEADER, rows }, register, bakeryPlan()).kind).toBe('accepted');
    expect(checkFrame({ header: FRAME_HEADER, rows }, register, plan).kind).toBe('refused');
  });
});
