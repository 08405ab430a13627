import { describe, expect, test } from '@jest/globals';
import { dataFile, loadEditionPlan, loadUnitTypes } from '../../../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { checkFrame } from '../../../../functions/core/edition/frame.ts';
import { FRAME_HEADER, frameRow } from '../../../../functions/core/edition/frame-columns.ts';
import { generateFrame } from '../../../../functions/core/edition/generate-frame.ts';
import { bakeryPlan } from '../../../surveys/survey-files.ts';

const CHIEF_EXECUTIVES = dataFile('editions/2026-chief-executive.json');
const register = loadRegister();
const plan = loadEditionPlan();
const material = loadUnitTypes();
const before = process.cpuUsage();
const frame = generateFrame(register, plan, material, '2026');
const { user } = process.cpuUsage(before);
const byAuthority = Map.groupBy(frame, ({ authority }) => authority);
const of = (authority: string) => byAuthority.get(authority) ?? [];

describe('generateFrame', () => {
  test('is as large as the real frame, and quickly made', () => {
    expect(frame.length).toBeGreaterThanOrEqual(13_000);
    expect(frame.length).toBeLessThanOrEqual(15_000);
    // Work, not waiting: a busy machine takes longer by the clock.
    expect(user / 1000).toBeLessThan(1000);
  });

  test('has units of every authority: a handful in small places, several hundred in Oslo', () => {
    const counts = register.authorities.map(({ code }) => of(code).length);

    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    expect(of('1151').length).toBeLessThan(15);
    expect(of('4222').length).toBeLessThan(25);
    expect(of('0301').length).toBeGreaterThan(400);
    expect(Math.max(...counts)).toBe(of('0301').length);
  });

  test('has every sector of the kind of authority, and no other', () => {
    const sectors = (authority: string) => [...new Set(of(authority).map(({ sector }) => sector))].toSorted();

    expect(sectors('4601')).toEqual(['culture', 'education', 'health', 'social', 'technical']);
    expect(sectors('46')).toEqual(['culture', 'education', 'health', 'technical']);
  });

  test('passes the check that a real frame must pass', () => {
    const rows = frame.map((unit, index) => ({ line: index + 2, values: frameRow(unit) }));

    expect(checkFrame({ header: FRAME_HEADER, rows }, register, plan)).toEqual({
      kind: 'accepted',
      units: frame,
    });
  });

  test('writes names in the written form of the place', () => {
    expect(of('4222').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Bykle skule', 'Bykle sjukeheim']),
    );
    expect(of('3301').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Drammen skole', 'Drammen sykehjem']),
    );
    expect(of('46').map(({ name }) => name)).toContain('Vestland vidaregåande skule');
  });

  test('names no two units of an authority alike', () => {
    expect(new Set(frame.map(({ authority, name }) => `${authority} ${name}`)).size).toBe(frame.length);
  });

  test('uses addresses that nobody can own, and tells places of one name apart', () => {
    expect(frame.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
    expect(of('1515')[0]?.email).toMatch(/@heroy-more-og-romsdal\.kommune\.example$/);
    expect(of('1818')[0]?.email).toMatch(/@heroy-nordland\.kommune\.example$/);
    expect(new Set(of('03').map(({ email }) => email.split('@')[1]))).not.toEqual(
      new Set(of('0301').map(({ email }) => email.split('@')[1])),
    );
  });

  test('is the same for the same seed, and another for another', () => {
    const written = JSON.stringify(frame);

    expect(JSON.stringify(generateFrame(register, plan, material, '2026'))).toBe(written);
    expect(JSON.stringify(generateFrame(register, plan, material, '2027'))).not.toBe(written);
  });

  test('gives an authority the same units whatever others there are', () => {
    const alone = { ...register, authorities: register.authorities.filter(({ code }) => code === '4222') };

    expect(generateFrame(alone, plan, material, '2026')).toEqual(of('4222'));
  });

  test('makes units of any sectors from any material', () => {
    const [kindergarten] = material.unitTypes;
    const bakeries = { ...material, unitTypes: [{ ...kindergarten, sector: 'town' }] } as typeof material;

    expect(new Set(generateFrame(register, bakeryPlan(), bakeries, '1').map(({ sector }) => sector))).toEqual(
      new Set(['town']),
    );
    expect(generateFrame(register, bakeryPlan(), material, '1')).toEqual([]);
  });
});

describe('generateFrame for an instrument that asks whole authorities', () => {
  const organisations = generateFrame(register, loadEditionPlan(CHIEF_EXECUTIVES), material, '2026');

  test('has one unit of each, named after who answers', () => {
    expect(organisations.map(({ authority }) => authority)).toEqual(
      register.authorities.map(({ code }) => code),
    );
    const named = (code: string) => organisations.find(({ authority }) => authority === code);

    expect(named('4222')).toEqual({
      id: '4222-organisation',
      name: 'Kommunedirektøren i Bykle kommune',
      authority: '4222',
      sector: 'organisation',
      unitType: 'kommune',
      email: 'kommunedirektor@bykle.kommune.example',
      employees: expect.any(Number),
    });
    expect(named('46')?.name).toBe('Fylkeskommunedirektøren i Vestland fylkeskommune');
  });

  test('passes the check that a real frame must pass', () => {
    const rows = organisations.map((unit, index) => ({ line: index + 2, values: frameRow(unit) }));

    expect(checkFrame({ header: FRAME_HEADER, rows }, register, loadEditionPlan(CHIEF_EXECUTIVES)).kind).toBe(
      'accepted',
    );
    expect(new Set(organisations.map(({ email }) => email)).size).toBe(organisations.length);
  });
});
