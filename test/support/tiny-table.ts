import { recomputeBlock } from '../../functions/core/aggregation/recompute-block.ts';
import type { Answers } from '../../functions/core/answers/answers.ts';
import type { FrameCount } from '../../functions/core/edition/unit.ts';
import type { SummedBlock } from '../../functions/core/release/table-of.ts';
import { tinyMeasured } from './tiny-survey.ts';

/** The sums of a block whose respondents gave these answers to the tiny survey. */
export function tinyBlock(authority: string, sector: string, ...answers: readonly Answers[]): SummedBlock {
  const responses = answers.map((one, index) => ({
    block: { edition: 'tiny', authority, sector, bucket: 0 },
    responseId: `${authority}-${index}`,
    revision: 1,
    questionnaire: { id: 'tiny', version: '2026.1' },
    answers: one,
    receipts: [],
  }));
  return { block: { authority, sector }, ...recomputeBlock(tinyMeasured, responses) };
}

/** Places with and without neighbours, of both kinds. */
export const tinyFrame: readonly FrameCount[] = [
  { authority: '4222', sector: 'health', units: 6 },
  { authority: '4222', sector: 'education', units: 9 },
  { authority: '4201', sector: 'education', units: 30 },
  { authority: '0301', sector: 'education', units: 300 },
  { authority: '42', sector: 'education', units: 20 },
];
