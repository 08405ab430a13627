import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { projectRoot } from '../../infra/constructs/bundling.ts';
import { addPlatform } from '../../infra/platform.ts';
import { fullStage } from './support/full-stage.ts';
import { propertiesOf, quickApp } from './support/synthesis.ts';

const { survey } = addPlatform(quickApp(), { stage: fullStage, codeVersion: 'abc123' });
const template = Template.fromStack(survey);
const text = JSON.stringify(template.toJSON());

describe('every function', () => {
  const functions = propertiesOf(template, 'AWS::Lambda::Function');

  test('is one of the seven handlers', () => {
    expect(functions).toHaveLength(7);
    expect(new Set(functions.map(({ Runtime }) => Runtime))).toEqual(new Set(['nodejs24.x']));
  });

  test('has a role of its own', () => {
    expect(new Set(functions.map(({ Role }) => JSON.stringify(Role))).size).toBe(functions.length);
  });

  test('has a log of its own that comes to an end', () => {
    expect(new Set(functions.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref)).size).toBe(
      functions.length,
    );
    for (const log of propertiesOf(template, 'AWS::Logs::LogGroup')) expect(log.RetentionInDays).toBe(180);
  });

  test('is limited to arm64, except the printer, whose browser is built for x86_64', () => {
    const other = functions.filter(({ Architectures }) => Architectures[0] !== 'arm64');
    expect(other.map(({ Environment }) => Environment.Variables.CHROMIUM_BIN_DIR)).toEqual(['/opt']);
  });

  test('knows the origin secret only if it answers requests', () => {
    const knowing = functions.filter(({ Environment }) => Environment.Variables.ORIGIN_SECRET);
    expect(knowing).toHaveLength(4);
  });
});

describe('routes', () => {
  test('are those of the pages, and whatever else is asked for gets a page too', () => {
    const routes = propertiesOf(template, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey);
    expect(routes.toSorted()).toEqual([
      '$default',
      'ANY /municipality',
      'ANY /municipality/{proxy+}',
      'ANY /s/{proxy+}',
      'ANY /v1/{proxy+}',
      'GET /',
      'GET /login',
      'GET /login/callback',
      'POST /logout',
    ]);
  });
});

describe('every queue', () => {
  test('has a dead-letter queue, or is one', () => {
    const queues = template.findResources('AWS::SQS::Queue');
    const targets = JSON.stringify([
      propertiesOf(template, 'AWS::SQS::Queue').map(({ RedrivePolicy }) => RedrivePolicy),
      propertiesOf(template, 'AWS::Lambda::EventSourceMapping').map(
        ({ DestinationConfig }) => DestinationConfig,
      ),
    ]);
    expect(Object.keys(queues)).toHaveLength(5);
    for (const [id, { Properties }] of Object.entries(queues)) {
      expect(Properties.RedrivePolicy !== undefined || targets.includes(`"${id}"`)).toBe(true);
    }
  });
});

describe('every alarm', () => {
  const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm');
  const manual = readFileSync(join(projectRoot, 'docs/operate.md'), 'utf8');

  test('says what people lose, and tells somebody', () => {
    expect(alarms.length).toBeGreaterThan(15);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription).toMatch(/^While this fails, /);
      expect(AlarmActions).toHaveLength(1);
    }
    template.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'drift@example.no' });
  });

  test('names a heading that docs/operate.md has', () => {
    const remedies = new Set(
      alarms.map(({ AlarmDescription }) => /operate\.md, "(.+)"\.$/.exec(AlarmDescription)?.[1]),
    );
    expect(remedies.size).toBeGreaterThan(5);
    for (const remedy of remedies) expect(manual).toMatch(new RegExp(`^#+ ${remedy}$`, 'm'));
  });
});

describe('data', () => {
  test('is streamed from the table of answers alone', () => {
    const streamed = Object.entries(template.findResources('AWS::DynamoDB::Table')).filter(
      ([, { Properties }]) => Properties.StreamSpecification,
    );
    expect(streamed.map(([id]) => id)).toEqual([expect.stringMatching(/^StorageResponses/)]);
  });
});

describe('the template', () => {
  test('knows no account and no secret', () => {
    expect(text.match(/\b\d{12}\b|AKIA[0-9A-Z]{16}/g)).toBeNull();
    for (const { Environment } of propertiesOf(template, 'AWS::Lambda::Function')) {
      const secret = Environment.Variables.ORIGIN_SECRET;
      if (secret) expect(JSON.stringify(secret)).toContain('{{resolve:secretsmanager:');
    }
    expect(survey.account).toMatch(/Token/);
  });

  test('tags what it makes with project, stage and owner', () => {
    for (const type of [
      'AWS::Lambda::Function',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
    ]) {
      for (const { Tags } of propertiesOf(template, type)) {
        const names = Tags.map(({ Key }: { Key: string }) => Key);
        expect(names).toEqual(expect.arrayContaining(['owner', 'project', 'stage']));
      }
    }
  });

  test('tells the command line what it needs, under the names of the settings', () => {
    expect(Object.keys(template.findOutputs('*')).toSorted()).toEqual([
      'AggregatesTable',
      'Bucket',
      'CodeVersion',
      'DistributionDomain',
      'FieldworkTable',
      'InvitationQueueUrl',
      'MailDnsRecord1',
      'MailDnsRecord2',
      'MailDnsRecord3',
      'MailFrom',
      'MunicipalityClaim',
      'OidcClientId',
      'OidcIssuer',
      'ParkedChangesUrl',
      'ParkedInvitationsUrl',
      'ParkedReportsUrl',
      'PublicOrigin',
      'ReleasesTable',
      'RenderQueueUrl',
      'ResponsesTable',
      'Stage',
      'UserPoolId',
    ]);
  });
});
