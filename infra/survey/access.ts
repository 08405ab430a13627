import { allowAbsence, allowFiles, allowItems } from '../grants.ts';
import type { Pages } from './pages.ts';
import type { Storage } from './storage.ts';
import type { Workers } from './workers.ts';

/**
 * Who may do what to which data: all of it, on one screen.
 *
 * Only respondents' functions write answers, and they can list nothing: each request must know the key it asks
 * for. What a municipality sees comes from releases, and from the number of units that responded; its function
 * reads neither answers nor sums.
 */
export function grantAccess(pages: Pages, workers: Workers, storage: Storage): void {
  const { fieldwork, responses, aggregates, releases, bucket } = storage;

  for (const respond of [pages.respondForm, pages.respondApi]) {
    allowItems(respond, ['GetItem'], fieldwork, ['EDITION#*', 'INVITATION#*', 'DRAFT#*']);
    allowItems(respond, ['PutItem', 'UpdateItem', 'DeleteItem'], fieldwork, ['DRAFT#*']);
    allowItems(respond, ['GetItem', 'PutItem'], responses, ['BLOCK#*']);
    allowFiles(respond, 'GetObject', bucket, ['library/']);
  }

  const { municipality, publicPages } = pages;
  allowItems(publicPages, ['GetItem', 'Query'], fieldwork, ['EDITION*']);

  allowItems(municipality, ['GetItem', 'Query'], fieldwork, ['EDITION*']);
  allowItems(municipality, ['GetItem', 'Query'], aggregates, ['RATES#*']);
  allowItems(municipality, ['GetItem', 'Query'], releases, ['RELEASES#*', 'REPORTS#*']);
  allowFiles(municipality, 'GetObject', bucket, ['library/', 'releases/', 'reports/']);

  const { aggregate, renderReports, sendInvitations } = workers;
  allowItems(aggregate, ['GetItem'], fieldwork, ['EDITION#*']);
  allowItems(aggregate, ['Query'], responses, ['BLOCK#*']);
  allowItems(aggregate, ['PutItem'], aggregates, ['SUMS#*', 'RATES#*']);
  allowFiles(aggregate, 'GetObject', bucket, ['library/']);

  allowItems(renderReports, ['GetItem', 'Query'], releases, ['RELEASES#*', 'REPORTS#*']);
  allowItems(renderReports, ['PutItem'], releases, ['REPORTS#*']);
  allowFiles(renderReports, 'GetObject', bucket, ['library/', 'releases/', 'reports/']);
  allowFiles(renderReports, 'PutObject', bucket, ['reports/']);
  allowAbsence(renderReports, bucket, 'reports/');

  if (sendInvitations) {
    allowItems(sendInvitations, ['GetItem'], fieldwork, ['EDITION#*', 'FRAME#*']);
    allowItems(sendInvitations, ['UpdateItem'], fieldwork, ['FRAME#*']);
    allowItems(sendInvitations, ['PutItem'], fieldwork, ['INVITATION#*']);
  }
}
