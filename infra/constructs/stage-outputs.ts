import { CfnOutput } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/**
 * What an operator's command line reads from the stack: each setting of functions/config.ts under its own name
 * without underscores, `FIELDWORK_TABLE` as `FieldworkTable`.
 */
export class StageOutputs extends Construct {
  constructor(scope: Construct, id: string, settings: Readonly<Record<string, string | undefined>>) {
    super(scope, id);
    for (const [name, value] of Object.entries(settings)) {
      if (value !== undefined) new CfnOutput(this, name, { value }).overrideLogicalId(outputName(name));
    }
  }
}

/** `FIELDWORK_TABLE` → `FieldworkTable` */
export const outputName = (setting: string): string =>
  setting
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
