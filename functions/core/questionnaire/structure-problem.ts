/** One thing that is wrong with a questionnaire, and where: `pages[2].questions[0].askIf`. */
export interface StructureProblem {
  readonly code: StructureCode;
  readonly path: string;
  readonly message: string;
}

export type StructureCode =
  | 'shape'
  | 'repeated-id'
  | 'unknown-question'
  | 'later-question'
  | 'unknown-item'
  | 'unknown-option'
  | 'not-a-battery'
  | 'options-of-text'
  | 'too-many-asked-for'
  | 'unknown-theme'
  | 'unknown-measure'
  | 'unknown-indicator'
  | 'unknown-figure'
  | 'no-single-answer'
  | 'no-points'
  | 'wrong-scale'
  | 'wrong-weights'
  | 'no-ticks'
  | 'empty-theme'
  | 'limit-too-high'
  | 'exclusive-outside-choices'
  | 'not-exclusive'
  | 'blank'
  | 'placeholder'
  | 'untranslated'
  | 'unreachable'
  | 'unrouted'
  | 'never-holds'
  | 'too-tangled';
