import { describe, expect, jest, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { addPlatform } from '../../infra/platform.ts';
import { getStage, type Stage } from '../../infra/stages.ts';
import { fullStage } from './support/full-stage.ts';
import { propertiesOf, quickApp } from './support/synthesis.ts';

jest.setTimeout(30_000);

const synthesize = (stage: Stage) => {
  const { survey, edge } = addPlatform(quickApp(), { stage, codeVersion: 'abc123' });
  return { template: Template.fromStack(survey), edge: edge && Template.fromStack(edge), survey };
};
const known = new Map<string, ReturnType<typeof synthesize>>();
const ofStage = (name: string) => {
  const made = known.get(name) ?? synthesize(getStage(name));
  known.set(name, made);
  return made;
};

describe('data', () => {
  test.each(['test', 'production'])('outlives the stack of stage %s', (name) => {
    const { template: kept, survey: stack } = ofStage(name);
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']) {
      kept.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
    expect(stack.terminationProtection).toBe(true);
  });

  test('goes with the stack of stage development', () => {
    const { template: lost, survey: stack } = ofStage('development');
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']) {
      lost.allResources(type, { DeletionPolicy: 'Delete' });
    }
    expect(stack.terminationProtection).toBe(false);
  });
});

describe('what a stage may choose', () => {
  test('a firewall, made in us-east-1 where CloudFront looks for it', () => {
    const { template, edge } = synthesize(fullStage);
    edge?.resourceCountIs('AWS::WAFv2::WebACL', 1);
    const [web] = propertiesOf(template, 'AWS::CloudFront::Distribution');
    expect(web?.DistributionConfig.WebACLId['Fn::GetStackOutput']).toMatchObject({
      StackName: 'Innovasjonsbarometer-production-edge',
      Region: 'us-east-1',
    });
    expect(ofStage('test').edge).toBeUndefined();
  });

  test('its own issuer, and then there is no pool of accounts', () => {
    const { template: external } = synthesize({
      ...fullStage,
      login: {
        kind: 'external-issuer',
        issuer: 'https://login.example.no',
        clientId: 'barometer',
        municipalityClaim: 'kommune',
      },
    });
    external.resourceCountIs('AWS::Cognito::UserPool', 0);
    external.hasOutput('OidcIssuer', { Value: 'https://login.example.no' });
    external.hasOutput('MunicipalityClaim', { Value: 'kommune' });
  });

  test('no mail, and then nothing that would invite', () => {
    const { template: silent } = ofStage('test');
    silent.resourceCountIs('AWS::SES::EmailIdentity', 0);
    silent.resourceCountIs('AWS::Lambda::Function', 6);
    expect(silent.findOutputs('InvitationQueueUrl')).toEqual({});
  });

  test('mail from a domain that is not verified yet: its DNS records, and nothing that would send', () => {
    const mail = fullStage.mail && { ...fullStage.mail, isVerified: false };
    const { template: waiting } = synthesize({ ...fullStage, ...(mail && { mail }) });
    waiting.resourceCountIs('AWS::SES::EmailIdentity', 1);
    waiting.resourceCountIs('AWS::Lambda::Function', 6);
    expect(Object.keys(waiting.findOutputs('MailDnsRecord1'))).toHaveLength(1);
    // Cognito refuses a sender that isn't verified.
    const [pool] = propertiesOf(waiting, 'AWS::Cognito::UserPool');
    expect(pool).not.toHaveProperty('EmailConfiguration');
  });
});
