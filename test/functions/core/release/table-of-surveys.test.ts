import { describe, expect, test } from '@jest/globals';
import {
  dataFile,
  loadEditionPlan,
  loadQuestionnaire,
  loadTendencies,
  loadUnitTypes,
} from '../../../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { sumResponses } from '../../../../functions/core/aggregation/sum-responses.ts';
import { frameCounts } from '../../../../functions/core/edition/blocks.ts';
import { generateAnswers } from '../../../../functions/core/edition/generate-answers.ts';
import { generateFrame } from '../../../../functions/core/edition/generate-frame.ts';
import { tableOf } from '../../../../functions/core/release/table-of.ts';

const register = loadRegister();

describe('the table of the real survey', () => {
  const questionnaire = loadQuestionnaire();
  const national = register.authorities.flatMap(({ code, kind }) =>
    (kind === 'county' ? ['health'] : ['health', 'education']).map((sector) => ({
      authority: code,
      sector,
      units: 5,
    })),
  );
  const { domains, cells } = tableOf({ questionnaire, register, frame: national, blocks: [] });

  test('gives every municipality its county, group, size and centrality; Oslo is its own county and group', () => {
    const covered = (kind: string) =>
      new Set(
        domains
          .filter((domain) => domain.kind === kind)
          .flatMap((domain) => domain.cells.map((index) => cells[index]?.authority)),
      );

    expect(covered('county').size).toBe(356);
    expect(covered('kostra-group').size).toBe(356);
    expect(covered('size').size).toBe(357);
    expect(covered('centrality').size).toBe(357);
    expect(domains.filter(({ kind }) => kind === 'size').map(({ id }) => id)).toEqual([
      'size-1',
      'size-2',
      'size-3',
      'size-4',
      'size-5',
      'size-6',
    ]);
    expect(domains.filter(({ kind }) => kind === 'authority')).toHaveLength(372);
  });
});

describe.each([
  ['unit leaders', 'editions/2026.json', 'questionnaires/unit-leader-2026.json'],
  ['chief executives', 'editions/2026-chief-executive.json', 'questionnaires/chief-executive-2026.json'],
])('what the table says decides a figure of %s', (_, planFile, file) => {
  const plan = loadEditionPlan(dataFile(planFile));
  const questionnaire = loadQuestionnaire(dataFile(file));
  const tendencies = loadTendencies(
    dataFile(file.replace(/questionnaires.*/, 'synthetic/tendencies-2026.json')),
  );
  const units = generateFrame(register, plan, loadUnitTypes(), '1').filter(
    (_unit, index) => index % 40 === 0,
  );
  const blocks = units.map((unit) => {
    const answers = generateAnswers({ questionnaire, tendencies, seed: '1' }, unit);
    return { block: unit, ...sumResponses(questionnaire, [answers]), revisions: 1 };
  });
  const { cells, statistics, questions } = tableOf({
    plan,
    questionnaire,
    register,
    frame: frameCounts(units),
    blocks,
  });

  test('gives the figure’s own sums, whole numbers for whole numbers', () => {
    const decided = statistics.filter(({ source }) => source !== undefined);
    expect(decided.length).toBeGreaterThan(10);
    for (const { id, source } of decided) {
      const summed = cells.map(({ options }) => {
        const chosen = [...(source?.values ?? [])].map(([option, value]) => {
          return { count: options.get(source?.question ?? '')?.get(option) ?? 0, value };
        });
        return {
          base: chosen.reduce((sum, { count }) => sum + count, 0),
          total: chosen.reduce((sum, { count, value }) => sum + count * value, 0),
          squares: chosen.reduce((sum, { count, value }) => sum + count * value * value, 0),
        };
      });

      expect([id, summed]).toEqual([id, cells.map(({ moments }) => moments.get(id))]);
    }
  });

  test('is a question whose distribution the table has', () => {
    const named = new Set(questions?.map(({ id }) => id));

    expect(statistics.filter(({ source }) => source !== undefined && !named.has(source.question))).toEqual(
      [],
    );
  });

  test('puts nobody into an option that was not asked about', () => {
    const scales = questions?.filter(({ isOrdered }) => isOrdered) ?? [];

    expect(scales.length).toBeGreaterThan(0);
    for (const { id, options, dontKnow } of questions ?? []) {
      const known = new Set([...options, dontKnow]);
      for (const cell of cells) {
        expect([...(cell.options.get(id)?.keys() ?? [])].filter((option) => !known.has(option))).toEqual([]);
      }
    }
  });
});
