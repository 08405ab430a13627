import * as z from 'zod';
import { type Authority, findSuccession, type Register } from '../register/register.ts';
import type { Table, TableRow } from '../register/table.ts';
import type { EditionPlan } from './edition.ts';
import { FRAME_COLUMNS, FRAME_HEADER, type FrameColumn } from './frame-columns.ts';
import type { FrameFault, FrameProblem } from './frame-problem.ts';
import { DISPOSITIONS, type Disposition, type Unit } from './unit.ts';

export type FrameCheck =
  | { readonly kind: 'accepted'; readonly units: readonly Unit[] }
  | { readonly kind: 'refused'; readonly problems: readonly FrameProblem[] };

const MOST_CHARACTERS: Partial<Record<FrameColumn, number>> = { name: 120, unit_type: 60, email: 254 };
const UNIT_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const EMPLOYEES = /^\d{1,5}$/;
const CONTROL = /\p{Cc}/u;
const Email = z.email();

/** The units of a frame file, or everything that is wrong with it. One wrong line refuses the whole. */
export function checkFrame(table: Table, register: Register, plan: EditionPlan): FrameCheck {
  const headerFaults = faultsOfHeader(table.header);
  if (headerFaults.length > 0) return refused(headerFaults.map((fault) => ({ ...fault, line: 1 })));
  if (table.rows.length === 0) return refused([{ code: 'no-units', line: 1 }]);

  const authorities = new Map(register.authorities.map((authority) => [authority.code, authority]));
  const firstLines = new Map<string, number>();
  const problems = table.rows.flatMap(({ line, values }) => {
    const id = values.unit ?? '';
    const faults = [
      ...faultsOfText(values),
      ...faultsOfId(id, firstLines.get(id)),
      ...faultsOfPlace(values, authorities, register, plan),
      ...faultsOfContact(values),
      ...faultsOfDisposition(values),
    ];
    if (!firstLines.has(id)) firstLines.set(id, line);
    return faults.map((fault): FrameProblem => ({ ...fault, line }));
  });
  return problems.length > 0 ? refused(problems) : { kind: 'accepted', units: table.rows.map(unitFrom) };
}

function faultsOfHeader(header: readonly string[]): readonly FrameFault[] {
  const missing = FRAME_HEADER.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !Object.hasOwn(FRAME_COLUMNS, name));
  return [
    ...missing.map((name) => ({ code: 'missing-column', name }) as const),
    ...unknown.map((name) => ({ code: 'unknown-column', name }) as const),
  ];
}

function faultsOfText(values: TableRow['values']): readonly FrameFault[] {
  return FRAME_HEADER.flatMap((column): readonly FrameFault[] => {
    const value = values[column] ?? '';
    const atMost = MOST_CHARACTERS[column] ?? 60;
    if (value.trim() === '') return [{ code: 'missing', column }];
    if (value.length > atMost) return [{ code: 'too-long', column, atMost }];
    return CONTROL.test(value) ? [{ code: 'control-character', column }] : [];
  });
}

function faultsOfId(id: string, firstLine: number | undefined): readonly FrameFault[] {
  if (id === '') return [];
  if (!UNIT_ID.test(id)) return [{ code: 'bad-unit-id', value: id }];
  return firstLine === undefined ? [] : [{ code: 'repeated-unit', value: id, firstLine }];
}

function faultsOfPlace(
  values: TableRow['values'],
  authorities: ReadonlyMap<string, Authority>,
  register: Register,
  plan: EditionPlan,
): readonly FrameFault[] {
  const { authority: code = '', sector: sectorId = '' } = values;
  const authority = authorities.get(code);
  const sector = plan.sectors.find(({ id }) => id === sectorId);
  const faults: FrameFault[] = [];
  if (code !== '' && authority === undefined) faults.push(unknownAuthority(code, authorities, register));
  if (sectorId !== '' && sector === undefined) {
    const known = plan.sectors.map(({ id }) => id).join(', ');
    faults.push({ code: 'unknown-sector', value: sectorId, known });
  }
  if (authority !== undefined && sector !== undefined && !sector.kinds.includes(authority.kind)) {
    faults.push({ code: 'sector-of-other-kind', sector: sectorId, kind: authority.kind });
  }
  return faults;
}

/** The fault with the help there is: spreadsheets eat zeros, and old lists carry old numbers. */
function unknownAuthority(
  code: string,
  authorities: ReadonlyMap<string, Authority>,
  register: Register,
): FrameFault {
  const meant = authorities.get(`0${code}`);
  if (meant !== undefined) {
    return { code: 'lost-zero', value: code, meant: meant.code, name: meant.displayName };
  }
  const succession = findSuccession(register, code) ?? findSuccession(register, `0${code}`);
  if (succession === undefined) return { code: 'unknown-authority', value: code };
  const now = succession.successors
    .map((successor) => `${successor.code} (${authorities.get(successor.code)?.displayName})`)
    .join(' or ');
  return { code: 'replaced-authority', value: code, since: succession.lastYear + 1, now };
}

function faultsOfContact({ email = '', employees = '' }: TableRow['values']): readonly FrameFault[] {
  const faults: FrameFault[] = [];
  if (email !== '' && !Email.safeParse(email).success) faults.push({ code: 'bad-email' });
  if (employees !== '' && !EMPLOYEES.test(employees))
    faults.push({ code: 'bad-employees', value: employees });
  return faults;
}

function faultsOfDisposition({ disposition: value = '' }: TableRow['values']): readonly FrameFault[] {
  return value === '' || isDisposition(value) ? [] : [{ code: 'unknown-disposition', value }];
}

function isDisposition(value: string): value is Disposition {
  return DISPOSITIONS.some((known) => known === value);
}

function unitFrom({ values }: TableRow): Unit {
  const text = (column: FrameColumn) => values[column] as string;
  const { disposition = '' } = values;
  return {
    id: text('unit'),
    name: text('name'),
    authority: text('authority'),
    sector: text('sector'),
    unitType: text('unit_type'),
    email: text('email'),
    employees: Number(text('employees')),
    ...(isDisposition(disposition) ? { disposition } : {}),
  };
}

function refused(problems: readonly FrameProblem[]): FrameCheck {
  return { kind: 'refused', problems };
}
