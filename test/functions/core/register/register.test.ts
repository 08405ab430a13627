import { describe, expect, test } from '@jest/globals';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import {
  findAuthority,
  findSuccession,
  municipalitiesInCounty,
  municipalitiesInGroup,
  RegisterSchema,
  reportLanguages,
  successorsOf,
} from '../../../../functions/core/register/register.ts';

const register = loadRegister();
const municipalities = register.authorities.filter(({ kind }) => kind === 'municipality');
const counties = register.authorities.filter(({ kind }) => kind === 'county');
const countBy = <T>(values: readonly T[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

describe('the register', () => {
  test('has 357 municipalities and 15 county authorities, each with its own code and name to show', () => {
    expect([municipalities.length, counties.length]).toEqual([357, 15]);
    expect(new Set(register.authorities.map(({ code }) => code)).size).toBe(372);
    expect(new Set(register.authorities.map(({ displayName }) => displayName)).size).toBe(372);
  });

  test('keeps codes as text, with their zeros', () => {
    expect(findAuthority(register, '0301')?.nameNorwegian).toBe('Oslo');
    expect(findAuthority(register, '03')).toMatchObject({ kind: 'county', formalName: 'Oslo kommune' });
    expect(findAuthority(register, '301')).toBeUndefined();
    expect(findAuthority(register, '3')).toBeUndefined();
  });

  test('tells two municipalities of one name apart by their county', () => {
    const shown = (code: string) => findAuthority(register, code)?.displayName;

    expect(['1515', '1818'].map(shown)).toEqual(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
    expect(['3114', '3419'].map(shown)).toEqual(['Våler (Østfold)', 'Våler (Innlandet)']);
    expect(['4222', '46'].map(shown)).toEqual(['Bykle', 'Vestland fylkeskommune']);
  });

  test('knows what they call themselves', () => {
    const formal = ['4222', '4621', '46', '4622', '4620'].map(
      (code) => findAuthority(register, code)?.formalName,
    );

    expect(formal).toEqual([
      'Bykle kommune',
      'Voss herad',
      'Vestland fylkeskommune',
      'Kvam herad',
      'Ulvik herad',
    ]);
  });

  test('has Sámi and Kven parallel names in the official order', () => {
    expect(municipalities.filter(({ nameSami }) => nameSami !== undefined)).toHaveLength(29);
    expect(municipalities.filter(({ nameKven }) => nameKven !== undefined)).toHaveLength(5);
    expect(findAuthority(register, '5540')).toMatchObject({
      name: 'Gáivuotna - Kåfjord - Kaivuono',
      nameNorwegian: 'Kåfjord',
      nameSami: 'Gáivuotna',
      nameKven: 'Kaivuono',
    });
    expect(findAuthority(register, '5610')?.name).toBe('Kárášjohka - Karasjok');
    expect(findAuthority(register, '55')?.nameKven).toBe('Tromssa');
  });

  test('has the written forms that Språkrådet counts', () => {
    expect(countBy(municipalities.map(({ writtenForm }) => writtenForm))).toEqual({
      nb: 119,
      nn: 88,
      neutral: 150,
    });
    expect(countBy(counties.map(({ writtenForm }) => writtenForm))).toEqual({ nb: 1, nn: 2, neutral: 12 });
  });

  test('has KOSTRA groups of the sizes that SSB publishes, and none for county authorities', () => {
    const sizes = Array.from({ length: 17 }, (_, index) => `EKG${String(index + 1).padStart(2, '0')}`).map(
      (group) => municipalitiesInGroup(register, group).length,
    );

    expect(sizes).toEqual([40, 18, 9, 39, 33, 28, 38, 13, 27, 13, 10, 11, 1, 25, 36, 8, 8]);
    expect(counties.filter((county) => 'kostraGroup' in county)).toEqual([]);
  });

  test('has as many people as Norway on 1 January 2026, by municipality and by county', () => {
    const people = (some: typeof municipalities) => some.reduce((sum, { population }) => sum + population, 0);

    expect(people(municipalities)).toBe(5_627_400);
    expect(people(counties)).toBe(5_627_400);
  });

  test('puts every municipality in its county', () => {
    const perCounty = counties.map(({ code }) => municipalitiesInCounty(register, code).length);

    expect(perCounty).toEqual([1, 23, 27, 41, 12, 21, 18, 46, 6, 17, 25, 43, 38, 21, 18]);
  });

  test('survives being written down', () => {
    expect(RegisterSchema.parse(JSON.parse(JSON.stringify(register)))).toStrictEqual(register);
  });
});

describe('reportLanguages', () => {
  test.each([
    ['nb', ['nb']],
    ['nn', ['nn']],
    ['neutral', ['nb', 'nn']],
  ] as const)('%s: %p', (writtenForm, languages) => {
    expect(reportLanguages({ writtenForm })).toEqual(languages);
  });
});

describe('successorsOf', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023];

  test('leads every number of 2018–2023 to numbers of today, and loses nobody on the way', () => {
    const wrong = register.successions.flatMap(({ code, year }) => {
      const successors = successorsOf(register, code, year);
      const sum = successors.reduce((total, { share }) => total + share, 0);
      const areKnown = successors.every(
        (successor) => findAuthority(register, successor.code)?.kind === 'municipality',
      );
      return areKnown && Math.abs(sum - 1) < 1e-9 ? [] : [code];
    });

    expect(wrong).toEqual([]);
    expect(new Set(register.successions.map(({ year }) => year))).toEqual(new Set([2018, 2019, 2020]));
  });

  test.each(years)('reaches every municipality of today from %i', (year) => {
    const numbers = new Set(register.successions.map(({ code }) => code));
    const reached = new Set(
      [...numbers].flatMap((code) => successorsOf(register, code, year)).map(({ code }) => code),
    );

    expect(reached.size).toBe(357);
  });

  test.each([
    [2018, 422],
    [2019, 422],
    [2020, 356],
    [2023, 356],
  ])('knows how many there were in %i', (year, count) => {
    const numbers = new Set(register.successions.map(({ code }) => code));

    expect([...numbers].filter((code) => successorsOf(register, code, year).length > 0)).toHaveLength(count);
  });

  test('follows a new number, a merger and a split', () => {
    expect(successorsOf(register, '0906', 2019)).toEqual([{ code: '4203', share: 1 }]);
    expect(successorsOf(register, '1504', 2018)).toEqual([{ code: '1508', share: 1 }]);
    expect(successorsOf(register, '1507', 2022)).toEqual([
      { code: '1508', share: 0.862125 },
      { code: '1580', share: 0.137875 },
    ]);
  });

  test('knows a number only in the years it was in use', () => {
    expect(successorsOf(register, '0906', 2020)).toEqual([]);
    expect(successorsOf(register, '3001', 2019)).toEqual([]);
    expect(successorsOf(register, '4203', 2026)).toEqual([{ code: '4203', share: 1 }]);
    expect(successorsOf(register, '9999', 2026)).toEqual([]);
    expect(successorsOf(register, '0906', 2011)).toEqual([]);
  });
});

describe('findSuccession', () => {
  test('gives the last year in use', () => {
    expect(findSuccession(register, '0906')).toMatchObject({ name: 'Arendal', lastYear: 2019 });
    expect(findSuccession(register, '3001')).toMatchObject({ name: 'Halden', lastYear: 2023 });
    expect(findSuccession(register, '9999')).toBeUndefined();
  });
});
