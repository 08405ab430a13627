import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Aws } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { except, exceptions } from '../rules.ts';
import type { OwnDomain } from '../stages.ts';
import { securityHeaders } from './security-headers.ts';

export interface WebDistributionProps {
  /** Host name of the HTTP API. */
  readonly originHost: string;
  readonly originSecret: string;
  readonly domain?: OwnDomain;
  /** ARN of a web ACL in us-east-1. */
  readonly firewallArn?: string;
}

/**
 * The address that people see: TLS 1.2 and up on an own domain, security headers on every answer, the origin secret on every
 * request. Nothing is cached, so an answer meant for one person can't reach another, and the release clock is
 * asked each time.
 */
export class WebDistribution extends Construct {
  /** Where everything is found: `https://…`, without a slash at the end. */
  readonly publicOrigin: string;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebDistributionProps) {
    super(scope, id);

    const { domain, firewallArn } = props;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: Aws.STACK_NAME,
      defaultBehavior: {
        origin: new HttpOrigin(props.originHost, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: { 'x-origin-secret': props.originSecret },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: securityHeaders(this, 'Headers'),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain && {
        domainNames: [domain.name],
        // Without a certificate of ours CloudFront decides, and the setting would only seem to work.
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn(domain)),
      }),
      ...(firewallArn && { webAclId: firewallArn }),
    });
    this.publicOrigin = `https://${domain?.name ?? this.distribution.distributionDomainName}`;

    except(this.distribution, exceptions.everyCountry);
    except(this.distribution, exceptions.noEdgeLog);
    if (!domain) except(this.distribution, exceptions.cloudFrontCertificate);
    if (!firewallArn) except(this.distribution, exceptions.noFirewall);
  }
}

const certificateArn = (domain: OwnDomain): string =>
  `arn:${Aws.PARTITION}:acm:us-east-1:${Aws.ACCOUNT_ID}:certificate/${domain.certificateId}`;
