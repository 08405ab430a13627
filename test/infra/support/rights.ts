import type { Template } from 'aws-cdk-lib/assertions';
import { type Json, propertiesOf, type Statement } from './synthesis.ts';

/** What each function may do, by the name of its construct: `RespondForm`. */
export function rightsOf(template: Template): ReadonlyMap<string, readonly Statement[]> {
  const policies = propertiesOf(template, 'AWS::IAM::Policy');
  return new Map(
    policies.map(({ Roles, PolicyDocument }) => [nameIn(Roles[0].Ref), PolicyDocument.Statement]),
  );
}

/** Who may do an action to a table: names of functions, each with the patterns of keys that it may touch. */
export function whoMay(template: Template, action: string, table: string): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, statements] of rightsOf(template)) {
    for (const statement of statements) {
      const isAbout = [statement.Action].flat().includes(action) && mentions(statement.Resource, table);
      if (!isAbout) continue;
      const keys = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['*'];
      found[name] = [...(found[name] ?? []), ...(keys as string[])];
    }
  }
  return found;
}

/** `StorageResponsesTable3693B764` is the table called `Responses`. */
const mentions = (resource: Json, table: string): boolean =>
  JSON.stringify(resource).includes(`"Storage${table}Table`);

/** `PagesRespondFormRole6C5043F9` → `RespondForm` */
const nameIn = (roleId: string): string =>
  /^(?:Pages|Workers)(\w+)Role[0-9A-F]{8}$/.exec(roleId)?.[1] ?? roleId;
