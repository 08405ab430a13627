import { Stack as CloudStack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Firewall } from './constructs/firewall.ts';

/** What CloudFront only accepts from us-east-1: the firewall. */
export class EdgeStack extends CloudStack {
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.firewallArn = new Firewall(this, 'Firewall').arn;
  }
}
