import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { PrivateBucket } from '../../../infra/constructs/private-bucket.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

const bucket = (keepsData: boolean) =>
  templateOf((scope) => {
    new PrivateBucket(scope, 'Test', { keepsData, remakeable: ['reports/'] });
  });
const template = bucket(true);
const files = propertiesOf(template, 'AWS::S3::Bucket').find((one) => one.VersioningConfiguration);

describe('PrivateBucket', () => {
  test('is shut to the public, encrypted and owned by one', () => {
    for (const one of propertiesOf(template, 'AWS::S3::Bucket')) {
      expect(one.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(one.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
      expect(one.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
    }
  });

  test('refuses requests without TLS, and TLS below 1.2', () => {
    const policies = propertiesOf(template, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const { PolicyDocument } of policies) {
      const denied = PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Deny');
      expect(denied.map(({ Condition }: { Condition: unknown }) => Condition)).toEqual([
        { Bool: { 'aws:SecureTransport': 'false' } },
        { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      ]);
    }
  });

  test('keeps every version, except replaced ones of what can be made again', () => {
    expect(files?.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    const expiring = files?.LifecycleConfiguration.Rules.filter(
      (rule: Record<string, unknown>) => rule.NoncurrentVersionExpiration ?? rule.ExpirationInDays,
    );
    expect(expiring).toEqual([
      expect.objectContaining({ Prefix: 'reports/', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }),
    ]);
    expect(expiring[0]).not.toHaveProperty('ExpirationInDays');
  });

  test('clears away uploads that were never finished', () => {
    expect(files?.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
    );
  });

  test('logs who read what, for 90 days', () => {
    expect(files?.LoggingConfiguration.DestinationBucketName).toBeDefined();
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: Match.absent(),
      LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 90 })]) },
    });
  });

  test('outlives its stack where data is kept, and only there', () => {
    template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    bucket(false).allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
  });
});
