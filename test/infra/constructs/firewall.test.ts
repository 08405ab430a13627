import { describe, expect, test } from '@jest/globals';
import { Firewall } from '../../../infra/constructs/firewall.ts';
import { type Json, propertiesOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope) => {
  new Firewall(scope, 'Test');
});
const [acl] = propertiesOf(template, 'AWS::WAFv2::WebACL');
const rules: Record<string, Json>[] = acl?.Rules ?? [];

describe('Firewall', () => {
  test('is made for CloudFront, lets people in and floods not', () => {
    expect(acl).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    expect(rules.find(({ Name }) => Name === 'Flood')).toMatchObject({
      Action: { Block: {} },
      Statement: { RateBasedStatement: { Limit: 3000, AggregateKeyType: 'IP' } },
    });
  });

  test('only counts what it thinks of a body: people may write markup', () => {
    const overrides = rules.flatMap(
      ({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    );
    const names = overrides.map(({ Name }) => Name);
    expect(names).toEqual(expect.arrayContaining(['CrossSiteScripting_BODY', 'Log4JRCE_BODY']));
    expect(names.every((name) => name.endsWith('_BODY'))).toBe(true);
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
  });

  test('keeps no sample of requests, whose addresses hold invitation codes', () => {
    for (const { VisibilityConfig } of [acl ?? {}, ...rules]) {
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
    }
  });
});
