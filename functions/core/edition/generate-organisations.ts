import type { Authority, Register } from '../register/register.ts';
import { addressOf } from './address-words.ts';
import type { EditionPlan } from './edition.ts';
import type { Unit } from './unit.ts';

/** Employees per thousand people: about what a municipality, and a county authority, has. */
const EMPLOYEES = { municipality: 85, county: 10 } as const;

/**
 * A made-up frame for an instrument that asks whole authorities: each is one unit, answered for by its chief
 * executive. Addresses end in `.example`, which nobody can own (RFC 2606).
 */
export function generateOrganisations(register: Register, plan: EditionPlan): readonly Unit[] {
  return register.authorities.flatMap((authority) =>
    plan.sectors
      .filter(({ kinds }) => kinds.includes(authority.kind))
      .map(({ id }) => organisation(authority, id)),
  );
}

function organisation(authority: Authority, sector: string): Unit {
  const title = authority.kind === 'county' ? 'Fylkeskommunedirektør' : 'Kommunedirektør';
  const people = authority.population / 1000;
  return {
    id: `${authority.code}-${sector}`,
    // The title is the same in both written forms, and so is the name an authority calls itself by.
    name: `${title}en i ${authority.formalName}`,
    authority: authority.code,
    sector,
    unitType: authority.kind === 'county' ? 'fylkeskommune' : 'kommune',
    email: addressOf([title], authority),
    employees: Math.round(EMPLOYEES[authority.kind] * people),
  };
}
