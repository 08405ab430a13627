import { pick, type Random, randomFrom, wholeBetween } from '../random.ts';
import type { Authority, Register } from '../register/register.ts';
import { addressOf } from './address-words.ts';
import { type EditionPlan, findSector } from './edition.ts';
import { generateOrganisations } from './generate-organisations.ts';
import type { Unit } from './unit.ts';
import type { UnitType, UnitTypes } from './unit-types.ts';

/**
 * A made-up frame of the size and shape of the real one: kinds, numbers and names as municipalities have
 * them, in the authority's written form. The same arguments give the same units; an authority's units do not
 * depend on the others'. An instrument that asks whole authorities has one unit of each. Addresses end in
 * `.example`, which nobody can own (RFC 2606).
 */
export function generateFrame(
  register: Register,
  plan: EditionPlan,
  material: UnitTypes,
  seed: string,
): readonly Unit[] {
  if (plan.instrument.unit === 'organisation') return generateOrganisations(register, plan);
  return register.authorities.flatMap((authority) => {
    const random = randomFrom(`${seed}/frame/${authority.code}`);
    return material.unitTypes
      .filter(({ kind, sector }) => kind === authority.kind && findSector(plan, sector)?.kinds.includes(kind))
      .flatMap((unitType) => unitsOf(authority, unitType, material, random));
  });
}

function unitsOf(authority: Authority, unitType: UnitType, material: UnitTypes, random: Random): Unit[] {
  const written = authority.writtenForm === 'nn' ? 'nn' : 'nb';
  const count = countOf(authority, unitType, random);
  const place = authority.kind === 'county' ? authority.countyName : authority.nameNorwegian;
  const elsewhere = material.places[written].filter((name) => name !== place);
  const places = [place, ...placesIn(elsewhere, count - 1, random)];
  const pattern = pick(random, unitType.names[written]);
  return places.slice(0, count).map((name, index) => ({
    id: `${authority.code}-${unitType.id}-${String(index + 1).padStart(2, '0')}`,
    name: pattern.replace('{place}', name),
    authority: authority.code,
    sector: unitType.sector,
    unitType: unitType.unitType[written],
    email: addressOf([unitType.id, name], authority),
    employees: employeesOf(unitType, random),
  }));
}

/** The expected number, rounded up as often as its fraction says, within what the kind allows. */
function countOf({ population }: Authority, unitType: UnitType, random: Random): number {
  const { perThousand, power, atLeast, atMost = Number.POSITIVE_INFINITY } = unitType;
  const variation = 0.8 + 0.4 * random();
  const expected = perThousand * (population / 1000) ** power * variation;
  return Math.min(Math.max(Math.floor(expected + random()), atLeast), atMost);
}

/** As many different places as asked for: in random order, and numbered when the list has been used up. */
function placesIn(places: readonly string[], count: number, random: Random): readonly string[] {
  if (count < 1) return [];
  const order = places
    .map((place) => ({ place, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ place }) => place);
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / order.length);
    return `${order[index % order.length]}${round === 0 ? '' : ` ${round + 1}`}`;
  });
}

/** More small units than large ones. */
function employeesOf({ employees: [fewest, most] }: UnitType, random: Random): number {
  return wholeBetween(random, fewest, fewest + Math.round((most - fewest) * random() ** 0.8));
}
