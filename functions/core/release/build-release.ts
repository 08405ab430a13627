import { findAuthority } from '../register/register.ts';
import { benchmarksOf } from './benchmarks.ts';
import { domainOf } from './domain-results.ts';
import { methodOf } from './method.ts';
import { qualityOf } from './quality.ts';
import type { Method, Release } from './release.ts';
import { type ReleaseDesign, releaseDesign } from './release-design.ts';
import type { ReleaseInput } from './release-input.ts';
import { benchmarkDesign } from './rest-of-benchmark.ts';
import { type ResultContext, resultsOf } from './statistic-results.ts';
import { cellOrder, inOrder, tableText } from './table-order.ts';
import { earlierDesign } from './trend.ts';
import { questionCounts } from './values.ts';
import { withheldOf } from './withheld.ts';

/**
 * Computes the release of a closed edition from its table and from what of it may be shown: estimates with
 * intervals and grades, each authority against the rest of its benchmarks, positions, trend and quality.
 *
 * A figure that the pattern does not show is not in the result. The result does not depend on the order of cells,
 * domains, statistics, or of anything else that has none. `fingerprint` is SHA-256 in hexadecimal.
 *
 * @throws {RakingError} when the edition is to be raked and its margins can't be met.
 */
export function buildRelease(given: ReleaseInput, fingerprint: (text: string) => string): Release {
  const input = ordered(given);
  const { table, plan, pattern, questionnaire, register } = input;
  const method = methodOf(plan);
  const design = releaseDesign(table, method, input.frozenGroups);
  const context = contextOf(input, design, method);
  const results = table.statistics.map((statistic) => resultsOf(context, statistic));
  const questions = questionCounts(table);
  const domains = table.domains.map((one) =>
    domainOf(one, results, design, questions, pattern, context.previous, method),
  );
  return {
    schema: 'innovasjonsbarometer/release/2',
    publication: input.publication,
    edition: {
      id: plan.id,
      title: plan.title,
      closedAt: input.closedAt,
      instrument: { id: plan.instrument.id, unit: plan.instrument.unit },
    },
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    register: register.version,
    synthetic: plan.synthetic,
    codeVersion: input.codeVersion,
    method,
    input: fingerprint(tableText(table)),
    quality: qualityOf(input, design, domains, method),
    withheld: withheldOf(domains),
    domains,
  };
}

function ordered(input: ReleaseInput): ReleaseInput {
  const { table, early } = input;
  return {
    ...input,
    table: inOrder(table),
    earlier: input.earlier?.map((edition) => ({ ...edition, table: inOrder(edition.table) })) ?? [],
    ...(early === undefined ? {} : { early: cellOrder(table).map((i) => early[i] ?? new Map()) }),
  };
}

function contextOf(input: ReleaseInput, design: ReleaseDesign, method: Method): ResultContext {
  const { table, pattern, register, previous } = input;
  const authorities = table.domains.flatMap(({ id, kind }) => {
    const authority = kind === 'authority' ? findAuthority(register, id) : undefined;
    return authority === undefined ? [] : [authority];
  });
  const benchmarks = new Map(authorities.map((authority) => [authority.code, benchmarksOf(authority)]));
  const wanted = new Set([...benchmarks.values()].flat().map(({ domain }) => domain));
  return {
    design,
    pattern,
    method,
    benchmarksOf: benchmarks,
    benchmarks: new Map(
      [...design.domains]
        .filter(([id]) => wanted.has(id))
        .map(([id, own]) => [id, benchmarkDesign(own, table.cells)]),
    ),
    previous: previous && {
      id: previous.id,
      domains: new Map(previous.release.domains.map((domain) => [domain.id, domain])),
    },
    earlier: (input.earlier ?? []).map((edition) => earlierDesign(edition, method)),
  };
}
