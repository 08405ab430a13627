import { domainOf } from './domains.ts';
import type { SetStatistic } from './statistics-of-set.ts';
import { partsOf, type SetCell, type SurveyDesign, type System, sizeOf, sum } from './survey-design.ts';

/** Fewest respondents of a municipality that has estimates of its own. */
const FEWEST = 2;

/** The kinds of domains of each system, in the order of the reference. */
export const DOMAIN_TYPES: readonly (readonly [System, string])[] = [
  ['W', 'national'],
  ['W', 'type'],
  ['W', 'county'],
  ['W', 'kostra'],
  ['W', 'sector'],
  ['W', 'county_sector'],
  ['W', 'kostra_sector'],
  ['W', 'municipality'],
  ['M', 'municipality'],
  ['MS', 'municipality_sector'],
];

/** Every domain of a kind that has enough respondents for a row of `estimates`. */
export function domainsWithRows(
  design: SurveyDesign,
  system: System,
  type: string,
  fewestInCell: number,
): readonly string[] {
  const ofMunicipality = type === 'municipality' || type === 'municipality_sector';
  const covered = design.cells.filter((cell) => ofMunicipality || design.groupW.get(cell) !== undefined);
  return [...Map.groupBy(covered, (cell) => nameIn(type, cell))].flatMap(([name]) => {
    if (name === undefined) return [];
    const { isIn } = domainOf(design, type, name);
    // A municipality has its row in system W when it has one in system M.
    const { respondents } = sizeOf(design, type === 'municipality' ? 'M' : system, isIn);
    const fewest = system === 'MS' ? fewestInCell : type === 'municipality' ? FEWEST : 1;
    if (system === 'MS' && municipalitySize(design, name) < FEWEST) return [];
    return respondents >= fewest ? [name] : [];
  });
}

/** Respondents with a valid answer. */
export function baseIn(
  design: SurveyDesign,
  system: System,
  statistic: SetStatistic,
  isIn: (cell: SetCell) => boolean,
): number {
  return sum(partsOf(design, system, statistic, isIn), ({ moments }) => moments.base);
}

function municipalitySize(design: SurveyDesign, name: string): number {
  const [municipality] = name.split('|');
  return sizeOf(design, 'M', (cell) => cell.mun === municipality).respondents;
}

function nameIn(type: string, cell: SetCell): string | undefined {
  const isMunicipality = cell.type === 'K';
  switch (type) {
    case 'national':
      return 'all';
    case 'type':
      return cell.type;
    case 'county':
      return isMunicipality ? cell.county : undefined;
    case 'kostra':
      return cell.kostra;
    case 'sector':
      return cell.sector;
    case 'county_sector':
      return isMunicipality ? `${cell.county}|${cell.sector}` : undefined;
    case 'kostra_sector':
      return `${cell.kostra}|${cell.sector}`;
    case 'municipality':
      return cell.mun;
    default:
      return `${cell.mun}|${cell.sector}`;
  }
}
