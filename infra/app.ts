import { App } from 'aws-cdk-lib/core';
import { readCodeVersion } from './code-version.ts';
import { addPlatform } from './platform.ts';
import { getStage } from './stages.ts';

// Started by the CDK command line (cdk.json); `-c stage=production` chooses another stage than the test stage.
const app = new App();
const stage = getStage(app.node.tryGetContext('stage') ?? 'test');
addPlatform(app, { stage, codeVersion: readCodeVersion(import.meta.dirname) });
app.synth();
