import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { App, type AppProps, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { projectRoot } from '../../../infra/constructs/bundling.ts';

const { context } = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8'));

/** An app as `cdk synth` makes it, but quick: nothing is bundled, copied or validated. */
export const quickApp = (props: AppProps = {}): App =>
  new App({
    context: { ...context, 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true },
    builtinCloudFormationValidation: false,
    ...props,
  });

/** The template of a stack that holds what `build` puts into it, with a topic for its alarms. */
export function templateOf(build: (scope: Construct, alarms: Topic) => void): Template {
  const stack = new Stack(quickApp(), 'Test', { env: { region: 'eu-north-1' } });
  build(stack, new Topic(stack, 'Alarms'));
  return Template.fromStack(stack);
}

/** A template is known by looking at it: it has no type but JSON's. */
export type Json = ReturnType<typeof JSON.parse>;

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

/** Properties of all resources of a type. */
export const propertiesOf = (template: Template, type: string): Record<string, Json>[] =>
  Object.values(template.findResources(type) as Record<string, Resource>).map(({ Properties }) => Properties);

/** Every statement that the template's roles are given. */
export const statementsOf = (template: Template): Statement[] =>
  propertiesOf(template, 'AWS::IAM::Policy').flatMap((policy) => policy.PolicyDocument.Statement);

export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

export const actionsOf = (statement: Statement): readonly string[] => [statement.Action].flat();

/** Matches an alarm by the beginning of its text. */
export const alarmThatSays = (text: string) => ({ AlarmDescription: Match.stringLikeRegexp(text) });
