/** What can be wrong between a frame and the sums of its answers: a code with what its sentence needs. */
export type InputProblem =
  | { readonly code: 'no-units' }
  | {
      readonly code: 'unknown-authority';
      readonly authority: string;
      readonly units: number;
      readonly year?: number;
    }
  | {
      readonly code: 'replaced-authority';
      readonly authority: string;
      readonly units: number;
      readonly lastYear: number;
      readonly successors: readonly string[];
    }
  | { readonly code: 'unknown-sector'; readonly sector: string }
  | { readonly code: 'empty-sector'; readonly sector: string }
  | {
      readonly code: 'bad-units';
      readonly authority: string;
      readonly sector: string;
      readonly units: number;
    }
  | {
      readonly code: 'outside-frame';
      readonly authority: string;
      readonly sector: string;
      readonly respondents: number;
    }
  | {
      readonly code: 'more-than-units';
      readonly authority: string;
      readonly sector: string;
      readonly answers: number;
      readonly units: number;
    }
  | {
      readonly code: 'unknown-sum';
      readonly authority: string;
      readonly sector: string;
      readonly name: string;
    }
  | {
      readonly code: 'impossible-sum';
      readonly authority: string;
      readonly sector: string;
      readonly name: string;
    }
  | { readonly code: 'stray-response'; readonly authority: string; readonly sector: string }
  | {
      readonly code: 'other-questionnaire';
      readonly authority: string;
      readonly sector: string;
      readonly version: string;
    };

type Words = {
  readonly [C in InputProblem['code']]: (problem: Extract<InputProblem, { code: C }>) => string;
};

const WORDS: Words = {
  'no-units': () => 'there are no units in the frame',
  'unknown-authority': ({ authority, units, year }) =>
    `there ${year === undefined ? 'is' : `was in ${year}`} no municipality or county authority ${authority}, which has ${units} units in the frame`,
  'replaced-authority': ({ authority, units, lastYear, successors }) =>
    `${authority}, which has ${units} units in the frame, is out of use since ${lastYear + 1}: now ${successors.join(' or ')}`,
  'unknown-sector': ({ sector }) => `there is no sector "${sector}" in the plan`,
  'empty-sector': ({ sector }) => `the sector ${sector} has no units in the frame`,
  'bad-units': ({ authority, sector, units }) => `${authority} ${sector} has ${units} units`,
  'outside-frame': ({ authority, sector, respondents }) =>
    `${authority} ${sector} has ${respondents} respondents, but is not in the frame`,
  'more-than-units': ({ authority, sector, answers, units }) =>
    `${authority} ${sector} has ${answers} answers from ${units} units`,
  'unknown-sum': ({ authority, sector, name }) =>
    `${authority} ${sector} has a sum "${name}" that the questionnaire does not know`,
  'impossible-sum': ({ authority, sector, name }) =>
    `${authority} ${sector} has a sum "${name}" that no answers give`,
  'stray-response': ({ authority, sector }) =>
    `${authority} ${sector} has an answer of a unit that is not in the frame`,
  'other-questionnaire': ({ authority, sector, version }) =>
    `${authority} ${sector} has an answer to another questionnaire, ${version}`,
};

/** The sentence for the operator, in English: "4222 health has 7 answers from 6 units". */
export function inputProblemText(problem: InputProblem): string {
  const word = WORDS[problem.code] as (problem: InputProblem) => string;
  return word(problem);
}
