import { loadRegister } from '../functions/adapters/files/register-files.ts';
import { recomputeBlock } from '../functions/core/aggregation/recompute-block.ts';
import { protect } from '../functions/core/disclosure/protect.ts';
import { frameCounts } from '../functions/core/edition/blocks.ts';
import type { EditionPlan } from '../functions/core/edition/edition.ts';
import { generateAnswers, responds } from '../functions/core/edition/generate-answers.ts';
import type { FrameCount } from '../functions/core/edition/unit.ts';
import { referencesOf } from '../functions/core/questionnaire/condition.ts';
import type { Indicator, Questionnaire } from '../functions/core/questionnaire/questionnaire.ts';
import type { Register } from '../functions/core/register/register.ts';
import { coveredTable } from '../functions/core/release/covered-table.ts';
import { methodOf } from '../functions/core/release/method.ts';
import type { ReleaseInput } from '../functions/core/release/release-input.ts';
import { type SummedBlock, tableOf } from '../functions/core/release/table-of.ts';
import { weightingGroups } from '../functions/core/release/weighting.ts';
import { gatherMaterial } from '../infra/local/demonstration/material.ts';

/** What a release is computed from. */
export interface FullFrame {
  readonly plan: EditionPlan;
  readonly questionnaire: Questionnaire;
  readonly register: Register;
  readonly frame: readonly FrameCount[];
  readonly blocks: readonly SummedBlock[];
}

/** The demonstration's full frame with its answers summed, without the fieldwork: a block for each cell. */
export function fullFrame(): FullFrame {
  const register = loadRegister();
  const { plan, questionnaire, synthesis, units } = gatherMaterial(register);
  const answering = units.filter((unit) => responds(synthesis, unit));
  const cells = Map.groupBy(answering, ({ authority, sector }) => `${authority}#${sector}`);
  const blocks = [...cells.values()].map((own) => {
    const [{ authority, sector } = { authority: '', sector: '' }] = own;
    const block = { edition: plan.id, authority, sector, bucket: 0 };
    const responses = own.map((unit) => ({
      block,
      responseId: unit.id,
      revision: 1,
      questionnaire: plan.questionnaire,
      answers: generateAnswers(synthesis, unit),
      receipts: [],
    }));
    return { block, ...recomputeBlock(questionnaire, responses, undefined) };
  });
  return { plan, questionnaire, register, frame: frameCounts(units), blocks };
}

/** The same country over and over, under other codes and names of counties and groups, but of one size each. */
export function multiplied({ register, frame, blocks, ...rest }: FullFrame, times: number): FullFrame {
  const copies = <T>(all: readonly T[], rename: (one: T, copy: number) => T) =>
    Array.from({ length: times }, (_, copy) => all.map((one) => rename(one, copy))).flat();
  const code = (own: string, copy: number) => String(copy) + own;
  return {
    ...rest,
    register: {
      ...register,
      authorities: copies(register.authorities, (one, copy) => ({ ...one, code: code(one.code, copy) })),
    },
    frame: copies(frame, (one, copy) => ({ ...one, authority: code(one.authority, copy) })),
    blocks: copies(blocks, (one, copy) => ({
      ...one,
      block: { ...one.block, authority: code(one.block.authority, copy) },
    })),
  };
}

/** The same frame with the first page of its questionnaire alone, so that a hundred countries fit into memory. */
export function firstPageOf(given: FullFrame): FullFrame {
  const [page] = given.questionnaire.pages;
  if (page === undefined) return given;
  const own = new Set(page.questions.map(({ id }) => id));
  const isOfPage = ({ asked, holds }: Indicator) =>
    [...referencesOf(asked), ...referencesOf(holds)].every(({ question }) => own.has(question));
  const indicators = given.questionnaire.indicators.filter(isOfPage);
  const names = new Set([...own, ...indicators.map(({ id }) => id)]);
  const isKept = (name: string) => !name.includes('.') || names.has(name.split('.')[0] ?? '');
  const questionnaire = { ...given.questionnaire, pages: [page], indicators, measures: [], indices: [] };
  const blocks = given.blocks.map((block) => ({
    ...block,
    counts: Object.fromEntries(Object.entries(block.counts).filter(([name]) => isKept(name))),
  }));
  return { ...given, questionnaire, blocks };
}

/** What the release of a frame is a function of: its table, what of it may be shown, and the frozen groups. */
export function releaseInputOf(frame: FullFrame, codeVersion: string): ReleaseInput {
  const { plan, questionnaire, register } = frame;
  const method = methodOf(plan);
  const all = tableOf(frame);
  const frozenGroups = weightingGroups(all, method);
  const table = coveredTable(all, frozenGroups);
  return {
    table,
    pattern: protect(table, method, []),
    plan,
    questionnaire,
    register,
    publication: { kind: 'final' },
    codeVersion,
    closedAt: plan.closesAt,
    frozenGroups,
  };
}
