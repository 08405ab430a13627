import { describe, expect, test } from '@jest/globals';
import { OriginSecret } from '../../../infra/constructs/origin-secret.ts';
import { WebDistribution, type WebDistributionProps } from '../../../infra/constructs/web-distribution.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

let publicOrigin = '';
const distribution = (more: Partial<WebDistributionProps> = {}, generation = 1) =>
  templateOf((scope) => {
    const secret = new OriginSecret(scope, 'Secret', { generation });
    const web = new WebDistribution(scope, 'Web', {
      originHost: 'api.example.no',
      originSecret: secret.reference,
      ...more,
    });
    publicOrigin = web.publicOrigin;
  });
const plain = distribution();
const config = propertiesOf(plain, 'AWS::CloudFront::Distribution')[0]?.DistributionConfig;

describe('WebDistribution', () => {
  test('caches nothing and passes on everything but the host', () => {
    // Names of AWS's own policies: CachingDisabled and AllViewerExceptHostHeader.
    expect(config.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(config).not.toHaveProperty('CacheBehaviors');
  });

  test('speaks TLS 1.2 to the origin and proves itself by a secret that the template does not hold', () => {
    const [origin] = config.Origins;
    expect(origin.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(origin.OriginCustomHeaders[0].HeaderName).toBe('x-origin-secret');
    expect(JSON.stringify(origin.OriginCustomHeaders[0].HeaderValue)).toContain('{{resolve:secretsmanager:');
  });

  test('puts security headers on every answer, and tells nobody where a reader came from', () => {
    plain.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 730 * 24 * 3600, Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          ContentSecurityPolicy: { Override: false },
        },
      },
    });
  });

  test('keeps no log of addresses, which hold invitation codes', () => {
    expect(config).not.toHaveProperty('Logging');
  });

  test('answers on an own domain by TLS 1.2 and up, with a certificate of the deploying account', () => {
    const own = distribution({ domain: { name: 'svar.example.no', certificateId: 'abc-1' } });

    const { Aliases, ViewerCertificate } =
      propertiesOf(own, 'AWS::CloudFront::Distribution')[0]?.DistributionConfig ?? {};
    expect(Aliases).toEqual(['svar.example.no']);
    expect(ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(JSON.stringify(ViewerCertificate.AcmCertificateArn)).toMatch(
      /acm:us-east-1:.*AWS::AccountId.*certificate\/abc-1/,
    );
    expect(publicOrigin).toBe('https://svar.example.no');
  });

  test('stands behind the firewall when there is one', () => {
    expect(config).not.toHaveProperty('WebACLId');
    const firewallArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/Test/1';
    distribution({ firewallArn }).hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: firewallArn },
    });
  });
});

describe('OriginSecret', () => {
  test('is another resource in each generation, so that everybody changes at once', () => {
    const [first] = Object.keys(plain.findResources('AWS::SecretsManager::Secret'));
    const [second] = Object.keys(distribution({}, 2).findResources('AWS::SecretsManager::Secret'));
    expect(second).not.toBe(first);
  });
});
