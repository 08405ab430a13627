import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ReportRecord, Reports } from '../../ports/reports.ts';
import { getItem, queryItems, type Table } from './table.ts';

/** How the drawing of each report ended: one item a report, overwritten by the next attempt. */
export function dynamoReports(table: Table): Reports {
  const pk = (releaseId: string) => `REPORTS#${releaseId}`;
  return {
    record: async (report) => {
      const item = { pk: pk(report.releaseId), sk: `${report.authority}#${report.language}`, ...report };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    find: async (releaseId, authority, language) => {
      const item = await getItem(table, { pk: pk(releaseId), sk: `${authority}#${language}` });
      return item as unknown as ReportRecord | undefined;
    },
    list: async (releaseId, authority) => {
      const records: ReportRecord[] = [];
      const prefix = authority === undefined ? undefined : `${authority}#`;
      for await (const item of queryItems(table, pk(releaseId), prefix))
        records.push(item as unknown as ReportRecord);
      return records;
    },
  };
}
