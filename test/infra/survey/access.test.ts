import { describe, expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { addPlatform } from '../../../infra/platform.ts';
import { fullStage } from '../support/full-stage.ts';
import { rightsOf, whoMay } from '../support/rights.ts';
import { actionsOf, quickApp, statementsOf } from '../support/synthesis.ts';

const template = Template.fromStack(
  addPlatform(quickApp(), { stage: fullStage, codeVersion: 'abc123' }).survey,
);

const everyWrite = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const everyRead = ['GetItem', 'BatchGetItem', 'Query'];

const whoWrites = (table: string) => namesOf(everyWrite, table);
const whoReads = (table: string) => namesOf(everyRead, table);
const namesOf = (actions: readonly string[], table: string): string[] =>
  [
    ...new Set(actions.flatMap((action) => Object.keys(whoMay(template, `dynamodb:${action}`, table)))),
  ].toSorted();

describe('nobody', () => {
  test('scans a table', () => {
    const actions = new Set(statementsOf(template).flatMap(actionsOf));
    expect([...actions].filter((action) => /scan|partiql/i.test(action))).toEqual([]);
  });

  test('has an action with a wildcard', () => {
    expect(
      statementsOf(template)
        .flatMap(actionsOf)
        .filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  test('has a right to everything, except to send traces', () => {
    const broad = statementsOf(template).filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(new Set(broad.flatMap(actionsOf))).toEqual(
      new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
    );
  });

  test('touches items without saying which keys', () => {
    const items = statementsOf(template).filter((statement) =>
      actionsOf(statement).some((action) => /dynamodb:(?!.*(Stream|Records|ShardIterator))/.test(action)),
    );
    expect(items.length).toBeGreaterThan(10);
    for (const { Condition } of items) expect(Condition).toHaveProperty(['ForAllValues:StringLike']);
  });

  test('deletes an answer or a file', () => {
    expect(whoMay(template, 'dynamodb:DeleteItem', 'Responses')).toEqual({});
    expect(statementsOf(template).flatMap(actionsOf)).not.toContain('s3:DeleteObject');
  });
});

describe('answers', () => {
  test('are written by respondents’ functions alone', () => {
    expect(whoWrites('Responses')).toEqual(['RespondApi', 'RespondForm']);
  });

  test('are read by those and by the worker that sums them', () => {
    expect(whoReads('Responses')).toEqual(['Aggregate', 'RespondApi', 'RespondForm']);
  });

  test('cannot be listed by respondents’ functions, and nor can anything else', () => {
    expect(Object.keys(whoMay(template, 'dynamodb:Query', 'Responses'))).toEqual(['Aggregate']);
    expect(Object.keys(whoMay(template, 'dynamodb:Query', 'Fieldwork')).toSorted()).toEqual([
      'Municipality',
      'PublicPages',
    ]);
  });
});

describe('sums', () => {
  test('are written by the worker alone', () => {
    expect(whoWrites('Aggregates')).toEqual(['Aggregate']);
  });

  test('are read by nobody in the cloud; municipalities see numbers of respondents', () => {
    expect(whoReads('Aggregates')).toEqual(['Municipality']);
    for (const action of everyRead) {
      const { Municipality = [] } = whoMay(template, `dynamodb:${action}`, 'Aggregates');
      expect(Municipality.every((key) => key === 'RATES#*')).toBe(true);
    }
  });
});

describe('a municipality’s function', () => {
  test('reads editions, not frames, invitations or drafts', () => {
    expect(whoMay(template, 'dynamodb:Query', 'Fieldwork').Municipality).toEqual(['EDITION*']);
    expect(whoMay(template, 'dynamodb:GetItem', 'Fieldwork').Municipality).toEqual(['EDITION*']);
  });

  test('writes nothing', () => {
    const actions = rightsOf(template).get('Municipality')?.flatMap(actionsOf) ?? [];
    expect(actions.filter((action) => /Put|Update|Delete|Send/.test(action)).toSorted()).toEqual([
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  test('reads the library, releases and reports', () => {
    expect(foldersOf('Municipality', 's3:GetObject')).toEqual(['/library/*', '/releases/*', '/reports/*']);
  });
});

describe('the public pages’ function', () => {
  test('reads when editions open and close, and nothing else', () => {
    expect(whoMay(template, 'dynamodb:Query', 'Fieldwork').PublicPages).toEqual(['EDITION*']);
    for (const table of ['Responses', 'Aggregates', 'Releases']) {
      expect([...whoReads(table), ...whoWrites(table)]).not.toContain('PublicPages');
    }
    expect(foldersOf('PublicPages', 's3:GetObject')).toEqual([]);
  });
});

describe('files', () => {
  test('are written by the printer alone, under reports/', () => {
    const writers = [...rightsOf(template).keys()].filter(
      (name) => foldersOf(name, 's3:PutObject').length > 0,
    );
    expect(writers).toEqual(['RenderReports']);
    expect(foldersOf('RenderReports', 's3:PutObject')).toEqual(['/reports/*']);
  });
});

describe('mail', () => {
  test('is sent by one function', () => {
    const senders = [...rightsOf(template)].filter(([, statements]) =>
      statements.flatMap(actionsOf).some((action) => action.startsWith('ses:')),
    );
    expect(senders.map(([name]) => name)).toEqual(['SendInvitations']);
  });
});

/** Folders of the bucket on which a function has an action. */
function foldersOf(name: string, action: string): string[] {
  const statements = rightsOf(template).get(name) ?? [];
  return statements
    .filter((statement) => actionsOf(statement).includes(action))
    .flatMap(({ Resource }) =>
      [...JSON.stringify(Resource).matchAll(/"(\/[^"]+)"/g)].map(([, path]) => path ?? ''),
    )
    .toSorted();
}
