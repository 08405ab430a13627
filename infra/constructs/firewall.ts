import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/**
 * Turns away known attackers and floods before they reach CloudFront's origin. Belongs in us-east-1.
 *
 * Rules that look into a body only count: a respondent may write markup, paths or SQL in a free text, and it is
 * stored as typed. No request is sampled, because a sample shows the address, which holds the invitation code.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: unsampled('Firewall'),
      rules: [
        {
          // A municipality's staff may share one address: thirty people with ninety pages each stay below it.
          name: 'Flood',
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: { limit: 3000, aggregateKeyType: 'IP', evaluationWindowSec: 300 },
          },
          visibilityConfig: unsampled('Flood'),
        },
        managed(1, 'AWSManagedRulesAmazonIpReputationList'),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet', [
          'JavaDeserializationRCE_BODY',
          'Log4JRCE_BODY',
          'ReactJSRCE_BODY',
        ]),
        managed(3, 'AWSManagedRulesCommonRuleSet', [
          'SizeRestrictions_BODY',
          'CrossSiteScripting_BODY',
          'GenericLFI_BODY',
          'GenericRFI_BODY',
          'EC2MetaDataSSRF_BODY',
        ]),
      ],
    });
    this.arn = acl.attrArn;
  }
}

const unsampled = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const managed = (
  priority: number,
  name: string,
  onlyCounted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: unsampled(name),
});
