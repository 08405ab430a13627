import { groupMeanInterval } from '../../functions/core/statistics/mean-interval.ts';
import { effectiveBase, shareInterval } from '../../functions/core/statistics/share-interval.ts';
import { compareExactly, compareFields, newSection, type Section } from './agreement.ts';
import { type Dataset, type ResponseRow, responseRow } from './dataset.ts';
import { estimateIn, LEVEL, pair } from './estimate-row.ts';
import { statistic } from './statistics-of-set.ts';
import { designOf, type Parameters, type SurveyDesign, weightingName } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

/** Insertions, changes and removals one after the other, with the weighting groups frozen. */
export function compareEvents(
  events: readonly Row[],
  data: Dataset,
  latest: SurveyDesign,
  parameters: Parameters,
  tolerance: number,
): Section {
  const section = newSection('events');
  const frozen = new Map(latest.cells.map((cell) => [weightingName(cell), latest.groupW.get(cell)]));
  let responses: readonly ResponseRow[] = data.responses;
  for (const event of events) {
    responses = after(event, responses, data.responses);
    const design = designOf({ ...data, responses }, latest.edition, 'own', parameters, frozen);
    const key = `step ${event.step} ${event.op}`;
    const innovated = estimateIn(design, 'W', statistic('q1_innov'), () => true, true);
    const index = estimateIn(design, 'W', statistic('index'), () => true, true);
    if (innovated.estimate === undefined || index.estimate === undefined) {
      section.missing.push(key);
      continue;
    }
    const fraction = innovated.respondents / innovated.units;
    compareFields(
      section,
      `${key} q1`,
      event.national_q1,
      {
        n: innovated.respondents,
        base: innovated.estimate.base,
        count: innovated.estimate.moments.total,
        est: innovated.estimate.mean,
        se: Math.sqrt(innovated.estimate.variance),
        n_star: effectiveBase(innovated.estimate, fraction, LEVEL).used,
        ci_default: pair(shareInterval(innovated.estimate, fraction, LEVEL)),
      },
      tolerance,
    );
    compareFields(
      section,
      `${key} index`,
      event.national_index,
      {
        base: index.estimate.base,
        est: index.estimate.mean,
        se: Math.sqrt(index.estimate.variance),
        ci_t: pair(groupMeanInterval(index.estimate, LEVEL, { low: 0, high: 100 })),
      },
      tolerance,
    );
  }
  compareExactly(
    section,
    'steps',
    events.map((_, i) => i),
    events.map((event) => event.step),
  );
  return section;
}

function after(
  event: Row,
  responses: readonly ResponseRow[],
  original: readonly ResponseRow[],
): readonly ResponseRow[] {
  if (event.op === 'remove') return responses.filter((r) => r.id !== event.resp_id);
  if (event.op === 'insert') return [...responses, responseRow(event.row)];
  if (event.op !== 'modify') return original;
  return responses.map((r) => (r.id === event.resp_id ? modified(r, event.set) : r));
}

function modified(response: ResponseRow, changes: Readonly<Record<string, unknown>>): ResponseRow {
  const { sector, status, mun, mun_cur: munCur, ...answers } = changes;
  const text = (value: unknown) => (value === null || value === undefined ? undefined : String(value));
  const place = { sector: text(sector), status: text(status), mun: text(mun), munCur: text(munCur) };
  return {
    ...response,
    ...Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)),
    answers: {
      ...response.answers,
      ...Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, text(value)])),
    },
  };
}
