import { type App, Tags } from 'aws-cdk-lib/core';
import { EdgeStack } from './edge-stack.ts';
import { checkRules } from './rules.ts';
import { type Stage, stackNameOf } from './stages.ts';
import { SurveyStack } from './survey-stack.ts';

export interface PlatformProps {
  readonly stage: Stage;
  readonly codeVersion: string;
}

/**
 * Puts the stacks of one stage into the app, with tags on everything and the rules checked. They know no account:
 * whoever deploys brings one.
 */
export function addPlatform(app: App, { stage, codeVersion }: PlatformProps) {
  const tags = { project: 'innovasjonsbarometer', stage: stage.name, owner: stage.owner };
  for (const [name, value] of Object.entries(tags)) Tags.of(app).add(name, value);

  const name = stackNameOf(stage);
  const shared = { tags, terminationProtection: stage.keepsData };
  const edge = stage.hasFirewall
    ? new EdgeStack(app, `${name}-edge`, {
        ...shared,
        description: `Firewall of ${name}`,
        env: { region: 'us-east-1' },
        crossRegionReferences: true,
      })
    : undefined;
  const survey = new SurveyStack(app, name, {
    ...shared,
    description: 'Innovasjonsbarometer: from first invitation to last report',
    env: { region: stage.region },
    crossRegionReferences: true,
    stage,
    codeVersion,
    ...(edge && { firewallArn: edge.firewallArn }),
  });

  checkRules(app);
  return { survey, edge };
}
