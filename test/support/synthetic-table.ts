import { pickWeighted, type Random, randomFrom, wholeBetween } from '../../functions/core/random.ts';
import type {
  ReleaseTable,
  TableCell,
  TableDomain,
  TableQuestion,
  TableStatistic,
} from '../../functions/core/release/table.ts';
import { type Moments, momentsOfShare } from '../../functions/core/statistics/moments.ts';

export interface SyntheticTableParameters {
  readonly seed: number;
  readonly municipalities: number;
  readonly counties: number;
  readonly groups: number;
  readonly sectors: number;
  readonly shares: number;
  readonly means: number;
  readonly questions: number;
  /** Share of units that answer. */
  readonly response: number;
}

/** About what a national edition is like. */
export const NATIONAL: SyntheticTableParameters = {
  seed: 1,
  municipalities: 357,
  counties: 15,
  groups: 16,
  sectors: 5,
  shares: 60,
  means: 20,
  questions: 25,
  response: 0.4,
};

export const LIMITS = { minBase: 5, minBaseSensitive: 10, minCategory: 3, freeBase: 50 };

const OPTIONS = ['1', '2', '3', '4', '5', '6', 'unsure'];

/** A made-up table with all families of domains, the same for the same parameters. */
export function syntheticTable(parameters: SyntheticTableParameters = NATIONAL): ReleaseTable {
  const random = randomFrom(parameters.seed);
  const cells: TableCell[] = [];
  const domains = new Map<string, { kind: TableDomain['kind']; cells: number[] }>();
  const join = (kind: TableDomain['kind'], id: string) => {
    const domain = domains.get(id) ?? { kind, cells: [] };
    domain.cells.push(cells.length);
    domains.set(id, domain);
  };
  const statistics = statisticsOf(parameters);
  const questions = questionsOf(parameters);
  const add = (authority: string, kind: TableCell['kind'], county: string, of: (sector: string) => void) => {
    const size = 2 ** (random() * 5);
    for (let i = 1; i <= parameters.sectors; i++) {
      const sector = `s${i}`;
      const units = wholeBetween(random, 1, Math.ceil(2 * size));
      of(sector);
      join('authority', authority);
      join('everybody', 'everybody');
      join('sector', `sector-${sector}`);
      cells.push({
        ...{ authority, kind, sector, county, region: county.slice(0, 1), units },
        ...answersOf(random, units, parameters.response, statistics, questions),
      });
    }
  };
  for (let i = 0; i < parameters.municipalities; i++) {
    const county = String(11 + (i % parameters.counties));
    const [group, size, centrality] = [parameters.groups, 3, 6].map((n) => wholeBetween(random, 1, n));
    add(String(1000 + i), 'municipality', county, () => {
      join('country', 'country');
      join('county', `county-${county}`);
      join('kostra-group', `group-${group}`);
      join('size', `size-${size}`);
      join('centrality', `centrality-${centrality}`);
    });
  }
  for (let i = 0; i < parameters.counties; i++) {
    add(String(11 + i), 'county', String(11 + i), () => join('county-authorities', 'counties'));
  }
  const asDomains = [...domains].map(([id, domain]) => ({ id, ...domain }));
  return { cells, domains: asDomains, statistics, questions };
}

function statisticsOf({ shares, means, questions }: SyntheticTableParameters): TableStatistic[] {
  const scale = { low: 1, high: 6 };
  const share = (i: number): TableStatistic => ({
    ...{ id: `share-${i}`, kind: 'share', unit: 1, scale: { low: 0, high: 1 }, difference: 'share' },
    ...{ isFiltered: i % 3 === 2, isSensitive: i % 7 === 6, isHeadline: i === 0 },
    // Some are the upper end of a scale.
    ...(i < questions && i % 2 === 0
      ? {
          source: {
            question: `q-${i}`,
            values: new Map(OPTIONS.slice(0, 6).map((o) => [o, Number(o) >= 5 ? 1 : 0])),
          },
        }
      : {}),
  });
  const mean = (i: number): TableStatistic => ({
    ...{ id: `mean-${i}`, kind: 'mean', unit: 1, scale, difference: 'scale' },
    ...{ isFiltered: false, isSensitive: i % 4 === 3, isHeadline: false },
    ...(i < questions
      ? { source: { question: `q-${i}`, values: new Map(OPTIONS.slice(0, 6).map((o) => [o, Number(o)])) } }
      : {}),
  });
  return [
    ...Array.from({ length: shares }, (_, i) => share(i)),
    ...Array.from({ length: means }, (_, i) => mean(i)),
  ];
}

function questionsOf({ questions }: SyntheticTableParameters): TableQuestion[] {
  return Array.from({ length: questions }, (_, i) => ({
    ...{
      id: `q-${i}`,
      options: OPTIONS,
      isOrdered: i % 3 !== 2,
      isFiltered: false,
      isSensitive: i % 5 === 4,
    },
    ...(i % 3 === 2 ? {} : { dontKnow: 'unsure' }),
  }));
}

function answersOf(
  random: Random,
  units: number,
  response: number,
  statistics: readonly TableStatistic[],
  questions: readonly TableQuestion[],
): Pick<TableCell, 'respondents' | 'revisions' | 'moments' | 'options'> {
  const respondents = drawn(random, units, response);
  const options = new Map<string, Map<string, number>>();
  for (const question of questions) {
    const counts = new Map(question.options.map((option) => [option, 0]));
    for (let i = drawn(random, respondents, 0.95); i > 0; i--) {
      const option = pickWeighted(random, question.options, (name) => ({ 1: 1, 6: 2, unsure: 1 })[name] ?? 4);
      counts.set(option, (counts.get(option) ?? 0) + 1);
    }
    options.set(question.id, counts);
  }
  const moments = new Map<string, Moments>();
  for (const [i, { id, kind, isFiltered, source }] of statistics.entries()) {
    const counts = source && options.get(source.question);
    if (counts !== undefined) moments.set(id, momentsIn(counts, source?.values ?? new Map()));
    else if (kind === 'share') {
      const base = drawn(random, respondents, isFiltered ? 0.6 : 0.97);
      moments.set(id, momentsOfShare(base, drawn(random, base, 0.2 + 0.6 * ((i * 0.37) % 1))));
    } else {
      const values = Array.from({ length: respondents }, () => wholeBetween(random, 1, 6));
      moments.set(
        id,
        momentsIn(
          new Map(values.map((_v, j) => [String(j), 1])),
          new Map(values.map((v, j) => [String(j), v])),
        ),
      );
    }
  }
  return { respondents, revisions: respondents, moments, options };
}

function momentsIn(counts: ReadonlyMap<string, number>, values: ReadonlyMap<string, number>): Moments {
  let [base, total, squares] = [0, 0, 0];
  for (const [option, value] of values) {
    const count = counts.get(option) ?? 0;
    base += count;
    total += count * value;
    squares += count * value * value;
  }
  return { base, total, squares };
}

function drawn(random: Random, from: number, chance: number): number {
  let count = 0;
  for (let i = 0; i < from; i++) if (random() < chance) count++;
  return count;
}
