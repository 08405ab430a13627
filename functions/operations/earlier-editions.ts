import type { Edition } from '../core/edition/edition.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Register } from '../core/register/register.ts';
import { earlierRelease } from '../core/release/background.ts';
import { comparableStatistics } from '../core/release/comparable-statistics.ts';
import { coveredTable } from '../core/release/covered-table.ts';
import { methodOf } from '../core/release/method.ts';
import type { EarlierEdition } from '../core/release/release-input.ts';
import { tableOf } from '../core/release/table-of.ts';
import { onTodaysMap, todaysCode } from '../core/release/todays-map.ts';
import { trendPattern } from '../core/release/trend-pattern.ts';
import { weightingGroups } from '../core/release/weighting.ts';
import type { Ports } from '../ports.ts';
import { authoritiesOfEdition } from './blocks-of-edition.ts';
import { inParallel } from './in-parallel.ts';
import { storedBackground } from './stored-background.ts';

type Needs = Pick<Ports, 'editions' | 'frame' | 'blockSums' | 'library' | 'releases' | 'backgrounds'>;

const AT_A_TIME = 8;

/** Today's edition, that earlier ones are compared with. */
export interface Today {
  readonly edition: Edition;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
}

/**
 * The earlier editions of the same instrument that were released, in order of time, on today's map and with what
 * may be told of them there. Made from their stored sums: their answers may be deleted by now.
 *
 * An edition whose pattern can't be made safe on today's map is told of as withheld everywhere.
 */
export async function earlierEditions(today: Today, ports: Needs): Promise<readonly EarlierEdition[]> {
  const { instrument, opensAt } = today.edition.plan;
  const before = (await ports.editions.list())
    .filter(({ plan, state }) => state.status === 'closed' && plan.instrument.id === instrument.id)
    .filter(({ plan }) => Date.parse(plan.opensAt) < Date.parse(opensAt))
    .toSorted((a, b) => Date.parse(a.plan.opensAt) - Date.parse(b.plan.opensAt));
  const found: EarlierEdition[] = [];
  for (const edition of before) {
    const placed = await place(edition, today, ports);
    if (placed !== undefined) found.push(placed);
  }
  return found;
}

async function place({ plan }: Edition, today: Today, ports: Needs): Promise<EarlierEdition | undefined> {
  const records = await ports.releases.list(plan.id);
  if (records.length === 0) return undefined;
  const { id, version } = plan.questionnaire;
  const [questionnaire, oldRegister, frame, authorities, backgrounds] = await Promise.all([
    ports.library.questionnaire(id, version),
    ports.library.register(plan.register),
    ports.frame.counts(plan.id),
    authoritiesOfEdition(plan.id, ports),
    Promise.all(records.map((record) => storedBackground(record.id, ports))),
  ]);
  const stored = await inParallel(authorities, AT_A_TIME, (authority) =>
    ports.blockSums.ofAuthority(plan.id, authority),
  );
  const blocks = stored.flat();
  const year = new Date(plan.opensAt).getUTCFullYear();
  const { register } = today;
  const method = methodOf(plan);
  const { table: placed, unplaced } = onTodaysMap({ questionnaire, register, frame, blocks, year });
  const groups = backgrounds[0]?.groups ?? {};
  const old = coveredTable(tableOf({ questionnaire, register: oldRegister, frame, blocks }), groups);
  const table = coveredTable(placed, weightingGroups(placed, method));

  const cellsByToday = Map.groupBy(old.cells.keys(), (cell) => {
    const { authority, sector } = old.cells[cell] as (typeof old.cells)[number];
    return `${todaysCode(register, authority, year)}#${sector}`;
  });
  const todays = table.domains.map(({ cells, ...domain }) => ({
    ...domain,
    cells: cells.flatMap((cell) => {
      const { authority, sector } = table.cells[cell] as (typeof table.cells)[number];
      return cellsByToday.get(`${authority}#${sector}`) ?? [];
    }),
  }));
  const releases = backgrounds.map(earlierRelease);
  const { pattern, leaks } = trendPattern({ table: old, todays, releases }, method);
  return {
    id: plan.id,
    table,
    pattern: leaks === 0 ? pattern : { participation: new Map(), figures: new Map(), classes: new Map() },
    comparable: comparableStatistics(today.questionnaire, questionnaire),
    unplaced,
  };
}
