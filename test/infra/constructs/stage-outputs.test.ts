import { describe, expect, test } from '@jest/globals';
import { StageOutputs } from '../../../infra/constructs/stage-outputs.ts';
import { templateOf } from '../support/synthesis.ts';

describe('StageOutputs', () => {
  test('names each setting as the command line looks for it, and leaves out what the stage lacks', () => {
    const template = templateOf((scope) => {
      new StageOutputs(scope, 'Outputs', {
        FIELDWORK_TABLE: 'fieldwork',
        BUCKET: 'files',
        MAIL_FROM: undefined,
      });
    });
    expect(template.findOutputs('*')).toEqual({
      FieldworkTable: { Value: 'fieldwork' },
      Bucket: { Value: 'files' },
    });
  });
});
