import type { In, SurveyDesign } from './survey-design.ts';

/** Which cells a domain of the reference has, and the type of authority whose spread is the floor of its means. */
export function domainOf(
  design: SurveyDesign,
  type: string,
  name: string,
): { readonly isIn: In; readonly type: string } {
  const [first = '', second = ''] = name.split('|');
  const kindOf = (mun: string) => design.cells.find((cell) => cell.mun === mun)?.type ?? 'K';
  switch (type) {
    case 'national':
      return { isIn: () => true, type: 'K' };
    case 'type':
      return { isIn: (c) => c.type === name, type: name };
    case 'county':
      return { isIn: (c) => c.county === name && c.type === 'K', type: 'K' };
    case 'kostra':
      return { isIn: (c) => c.kostra === name, type: name === 'F' ? 'F' : 'K' };
    case 'sector':
      return { isIn: (c) => c.sector === name, type: 'K' };
    case 'county_sector':
      return { isIn: (c) => c.county === first && c.type === 'K' && c.sector === second, type: 'K' };
    case 'kostra_sector':
      return { isIn: (c) => c.kostra === first && c.sector === second, type: 'K' };
    case 'municipality':
      return { isIn: (c) => c.mun === name, type: kindOf(name) };
    case 'municipality_sector':
      return { isIn: (c) => c.mun === first && c.sector === second, type: kindOf(first) };
    default:
      throw new RangeError(`The set has an unknown kind of domain: ${type}`);
  }
}
