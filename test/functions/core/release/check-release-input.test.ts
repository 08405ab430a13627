import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { recomputeBlock } from '../../../../functions/core/aggregation/recompute-block.ts';
import { sumNames } from '../../../../functions/core/aggregation/sum-names.ts';
import { checkAnswers } from '../../../../functions/core/answers/check-answers.ts';
import { checkReleaseInput } from '../../../../functions/core/release/check-release-input.ts';
import { checkResponses } from '../../../../functions/core/release/check-responses.ts';
import { inputProblemText } from '../../../../functions/core/release/input-problem.ts';
import type { SummedBlock } from '../../../../functions/core/release/table-of.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { validWire } from '../../../support/arbitrary-answers.ts';
import { tinyMeasured } from '../../../support/tiny-survey.ts';

const register = loadRegister();
const { plan } = anEdition();
const frame = [
  { authority: '4222', sector: 'education', units: 6 },
  { authority: '4222', sector: 'health', units: 3 },
];

function block(sector: string, counts: Record<string, number>, authority = '4222'): SummedBlock {
  return { block: { authority, sector }, counts, revisions: 1 };
}

function sentences(change: Partial<Parameters<typeof checkReleaseInput>[0]>, year?: number) {
  const input = { plan, questionnaire: tinyMeasured, register, frame, blocks: [], ...change };
  return checkReleaseInput(input, year).map(inputProblemText);
}

describe('checkReleaseInput', () => {
  test('finds nothing wrong with a frame that nobody has answered yet', () => {
    expect(sentences({})).toEqual([]);
  });

  test.each([
    ['an empty frame', { frame: [] }, /^there are no units in the frame$/],
    [
      'an authority that never was',
      { frame: [...frame, { authority: '9999', sector: 'health', units: 2 }] },
      /^there is no municipality or county authority 9999, which has 2 units in the frame$/,
    ],
    [
      'a municipality that was merged',
      { frame: [...frame, { authority: '1504', sector: 'health', units: 2 }] },
      /^1504, which has 2 units in the frame, is out of use since 2020: now 1508$/,
    ],
    [
      'a municipality that was split, with all that came of it',
      { frame: [...frame, { authority: '1507', sector: 'health', units: 2 }] },
      /^1507, .* is out of use since 2024: now 1508 or 1580$/,
    ],
    [
      'a sector that nobody planned',
      { frame: [...frame, { authority: '4222', sector: 'space', units: 2 }] },
      /^there is no sector "space" in the plan$/,
    ],
    ['a sector without units', { frame: frame.slice(0, 1) }, /^the sector health has no units in the frame$/],
    [
      'units that cannot be counted',
      { frame: [{ authority: '4222', sector: 'education', units: 2.5 }, ...frame.slice(1)] },
      /^4222 education has 2.5 units$/,
    ],
    [
      'answers of a sector outside the frame',
      { blocks: [block('health', { respondents: 2, complete: 2 }, '4201')] },
      /^4201 health has 2 respondents, but is not in the frame$/,
    ],
    [
      'a break-off outside the frame',
      { blocks: [block('health', { 'break-off': 1 }, '4201')] },
      /^4201 health has 1 respondents, but is not in the frame$/,
    ],
    [
      'more answers than units, break-offs and all buckets counted',
      {
        blocks: [
          block('health', { respondents: 2, complete: 2 }),
          block('health', { respondents: 1, complete: 1, 'break-off': 1 }),
        ],
      },
      /^4222 health has 4 answers from 3 units$/,
    ],
    [
      'a sum of another questionnaire',
      { blocks: [block('health', { respondents: 1, complete: 1, 'flying.~asked': 1 })] },
      /^4222 health has a sum "flying.~asked" that the questionnaire does not know$/,
    ],
    [
      'more who did than were asked',
      {
        blocks: [
          block('health', { respondents: 2, complete: 2, 'innovated.~asked': 1, 'innovated.~holds': 2 }),
        ],
      },
      /^4222 health has a sum "innovated.~holds" that no answers give$/,
    ],
    [
      'half an answer',
      { blocks: [block('health', { respondents: 1, complete: 1, 'new.yes': 0.5 })] },
      /^4222 health has a sum "new.yes" that no answers give$/,
    ],
  ])('refuses %s', (_, change, sentence) => {
    expect(sentences(change)).toEqual([expect.stringMatching(sentence)]);
  });

  test('lists everything that is wrong at once, in the same order whatever order it came in', () => {
    const wrong = {
      frame: [
        { authority: '9999', sector: 'space', units: 2 },
        { authority: '1507', sector: 'education', units: -1 },
      ],
      blocks: [
        block('health', { respondents: 1, complete: 1 }),
        block('education', { respondents: 9, complete: 9 }),
      ],
    };
    const turned = { frame: wrong.frame.toReversed(), blocks: wrong.blocks.toReversed() };

    expect(sentences(wrong)).toHaveLength(8);
    expect(sentences(turned)).toEqual(sentences(wrong));
  });

  test('has nothing against a place that everything was erased from', () => {
    expect(sentences({ blocks: [block('health', {}, '4201')] })).toEqual([]);
  });

  test('knows the codes of an earlier year, and those of no other', () => {
    const earlier = [...frame, { authority: '1507', sector: 'health', units: 2 }];

    expect(sentences({ frame: earlier }, 2022)).toEqual([]);
    expect(sentences({ frame: earlier }, 2018)).toEqual([
      'there was in 2018 no municipality or county authority 1507, which has 2 units in the frame',
      'there was in 2018 no municipality or county authority 4222, which has 9 units in the frame',
    ]);
  });

  test('finds nothing wrong with the sums of any answers', () => {
    const anyAnswers = validWire(tinyMeasured).map((wire) => {
      const check = checkAnswers(tinyMeasured, wire);
      return check.kind === 'valid' ? check.answers : undefined;
    });
    const names = sumNames(tinyMeasured);
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 6 }), (all) => {
        const responses = all.map((answers) => ({
          block: { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 },
          responseId: 'r',
          revision: 1,
          questionnaire: { id: 'tiny', version: '2026.1' },
          answers,
          receipts: [],
        }));
        const sums = recomputeBlock(tinyMeasured, responses);

        expect(Object.keys(sums.counts).filter((name) => !names.has(name))).toEqual([]);
        expect(
          sentences({ blocks: [{ block: { authority: '4222', sector: 'education' }, ...sums }] }),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('checkResponses', () => {
  const response = (responseId: string, version = '2026.1') => ({
    block: { edition: 'tiny', authority: '4222', sector: 'health', bucket: 0 },
    responseId,
    questionnaire: { id: 'tiny', version },
  });

  test('finds answers that no unit of the frame can have given', () => {
    const problems = checkResponses([response('known'), response('stray')], new Set(['known']), plan);

    expect(problems.map(inputProblemText)).toEqual([
      '4222 health has an answer of a unit that is not in the frame',
    ]);
  });

  test('finds answers to another version', () => {
    const problems = checkResponses([response('known', '2025.1')], new Set(['known']), plan);

    expect(problems.map(inputProblemText)).toEqual([
      '4222 health has an answer to another questionnaire, tiny 2025.1',
    ]);
  });
});
