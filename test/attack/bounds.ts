import highs from 'highs';
import type { PublicDomain, PublicView } from './public-view.ts';

// The package's types say that this is inside `default`; as an ES module it is `default` itself.
const load = highs as unknown as typeof highs.default;

/** Between which numbers the respondents of a domain that withholds them must lie. */
export interface Bounds {
  readonly domain: string;
  readonly least: number;
  readonly most: number;
  readonly units: number;
}

/**
 * How narrowly the withheld numbers of respondents can be bounded, by linear programming (HiGHS): none is negative
 * or larger than the units, and those told add up. Narrowest first.
 *
 * Sectors are left out: nothing is told of authority × sector. Numbers told of different moments contradict each
 * other; then there are no bounds, and the list is empty.
 */
export async function boundsOf({ domains }: PublicView): Promise<Bounds[]> {
  const solver = await load();
  const authorities = domains.filter(({ kind, cells }) => kind === 'authority' && cells.length > 0);
  const unknown = authorities.filter(({ participation }) => participation.kind === 'withheld');
  if (unknown.length === 0) return [];
  const owner = new Map(authorities.flatMap((domain) => domain.cells.map((cell) => [cell, domain] as const)));
  const membersOf = ({ cells }: PublicDomain) =>
    new Set(cells.map((cell) => owner.get(cell)).filter((member) => member !== undefined));
  const equations = domains
    .filter(
      ({ kind, participation }) =>
        kind !== 'sector' && kind !== 'authority' && participation.kind === 'shown',
    )
    .flatMap((domain) => {
      let rest = respondentsOf(domain);
      const terms: string[] = [];
      for (const member of membersOf(domain)) {
        if (member.participation.kind === 'shown') rest -= respondentsOf(member);
        else terms.push(nameOf(member));
      }
      return terms.length > 0 ? [`${terms.join(' + ')} = ${rest}`] : [];
    });
  const end = [
    'Subject To',
    ...equations.map((equation, i) => ` c${i}: ${equation}`),
    'Bounds',
    ...unknown.map((domain) => ` 0 <= ${nameOf(domain)} <= ${domain.participation.units}`),
    'End',
  ].join('\n');
  const solved = (sense: string, domain: PublicDomain): number | undefined => {
    const { Status, ObjectiveValue } = solver.solve(`${sense}\n obj: ${nameOf(domain)}\n${end}`);
    return Status === 'Optimal' ? ObjectiveValue : undefined;
  };
  return unknown
    .flatMap((domain): Bounds[] => {
      const [least, most] = [solved('Minimize', domain), solved('Maximize', domain)];
      if (least === undefined || most === undefined) return [];
      // Adding 0 makes a negative zero an ordinary one.
      const rounded = { least: Math.ceil(least - 1e-6) + 0, most: Math.floor(most + 1e-6) };
      return [{ domain: domain.id, ...rounded, units: domain.participation.units }];
    })
    .toSorted((a, b) => a.most - a.least - (b.most - b.least) || (a.domain < b.domain ? -1 : 1));
}

function nameOf({ number }: PublicDomain): string {
  return `n${number}`;
}

function respondentsOf({ participation }: PublicDomain): number {
  return participation.kind === 'shown' ? participation.respondents : 0;
}
