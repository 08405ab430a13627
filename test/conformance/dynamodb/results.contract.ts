import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { dynamoReleases } from '../../../functions/adapters/dynamo/releases.ts';
import { dynamoReports } from '../../../functions/adapters/dynamo/reports.ts';
import type { ReportRecord } from '../../../functions/ports/reports.ts';
import { createTables } from '../../../infra/local/dynamo-table.ts';
import { dynamoClient } from '../../../infra/local/local-aws.ts';
import { TABLE_DEFINITIONS, TABLES } from '../../../infra/local/resources.ts';
import { fingerprint } from '../../support/memory-ports.ts';
import { sampleRelease } from '../../support/sample-release.ts';
import { dynamodbLocalAddress } from './dynamodb-local-address.ts';

const address = dynamodbLocalAddress();
const client = DynamoDBDocumentClient.from(dynamoClient(address), {
  marshallOptions: { removeUndefinedValues: true },
});
const table = { name: TABLES.releases, client };
const artefacts = new Map<string, string>();
const releases = dynamoReleases(
  table,
  {
    get: async (id) => artefacts.get(id),
    put: async (id, text) => {
      artefacts.set(id, text);
    },
  },
  fingerprint,
);
const reports = dynamoReports(table);

beforeAll(() => createTables(address, TABLE_DEFINITIONS));

describe('on DynamoDB Local: releases', () => {
  test('made together get a number each, and the same one keeps its number', async () => {
    const one = sampleRelease({ 4222: { units: 40, respondents: 30 } });
    const other = sampleRelease({ 4222: { units: 40, respondents: 31 } });
    const at = new Date('2026-11-02T08:00:00Z');

    const records = await Promise.all([one, other, one].map((release) => releases.store(release, at)));

    expect(records[0]).toEqual(records[2]);
    expect((await releases.list('2026')).map(({ number }) => number)).toEqual([1, 2]);
    expect(await releases.open(records[1]?.id ?? '')).toEqual(other);
  });
});

describe('on DynamoDB Local: reports', () => {
  const report = (authority: string, language: 'nb' | 'nn'): ReportRecord => ({
    edition: '2026',
    releaseId: 'a',
    authority,
    language,
    at: '2026-11-02T08:00:00Z',
    kind: 'stored',
    key: 'reports/a.pdf',
    pages: 6,
    bytes: 100_000,
  });

  test('are recorded by authority and language, and a new attempt replaces the old', async () => {
    await reports.record(report('4222', 'nn'));
    await reports.record(report('42', 'nb'));
    const failed = { ...report('4222', 'nb'), kind: 'failed', reason: 'no browser' } as const;
    await reports.record(failed);
    await reports.record(report('4222', 'nb'));

    expect(await reports.find('a', '4222', 'nb')).toMatchObject(report('4222', 'nb'));
    expect(await reports.find('a', '4222', 'en')).toBeUndefined();
    expect((await reports.list('a', '4222')).map(({ language }) => language)).toEqual(['nb', 'nn']);
    expect(await reports.list('a')).toHaveLength(3);
  });
});
