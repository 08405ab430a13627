import { describe, expect, test } from '@jest/globals';
import { orderAndFollow } from '../../../functions/operations/follow-reports.ts';
import { renderHere } from '../../../functions/operations/render-here.ts';
import type { ReportOrder, ReportRecord } from '../../../functions/ports/reports.ts';
import { operatorWorld } from '../../support/operator-world.ts';

const order = (authority: string): ReportOrder => ({
  edition: 'tiny',
  releaseId: 'r',
  authority,
  language: 'nb',
});
const ORDERS = [order('0301'), order('3201'), order('4222')];
const BEFORE = '2026-09-30T10:00:00.000Z';
const AFTER = '2026-10-01T10:00:01.000Z';
const PATIENCE = { pollEvery: 1, quietFor: 20 };

const stored = (authority: string, at: string): ReportRecord => ({
  ...order(authority),
  at,
  kind: 'stored',
  key: 'k',
  pages: 4,
  bytes: 9,
});
const failed = (authority: string): ReportRecord => ({
  ...order(authority),
  at: AFTER,
  kind: 'failed',
  reason: 'torn paper',
});

/** A queue whose worker leaves a record for each order it takes; `undefined` leaves none. */
function worldWithWorker(end: (authority: string) => ReportRecord | undefined) {
  const { ports } = operatorWorld();
  let waiting = 0;
  const send = async (orders: readonly ReportOrder[]) => {
    waiting += orders.length;
    for (const [i, { authority }] of orders.entries()) {
      setTimeout(() => {
        const record = end(authority);
        if (record !== undefined) void ports.reports.record(record);
        waiting--;
      }, 5 * i);
    }
  };
  return { ...ports, renderQueue: { send, depth: async () => waiting } };
}

describe('orderAndFollow', () => {
  test('ends when all are stored, and tells how far it has come', async () => {
    const seen: number[] = [];
    const ports = worldWithWorker((authority) => stored(authority, AFTER));
    const summary = await orderAndFollow(ORDERS, ports, PATIENCE, (done) => seen.push(done));
    expect(summary).toEqual({ stored: 3, skipped: 0, failed: [] });
    expect(seen.at(-1)).toBe(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('tells stored from skipped, failed and forgotten once the queue is empty', async () => {
    const ports = worldWithWorker((authority) => (authority === '3201' ? failed('3201') : undefined));
    await ports.reports.record(stored('0301', BEFORE));
    expect(await orderAndFollow(ORDERS, ports, PATIENCE)).toEqual({
      stored: 0,
      skipped: 1,
      failed: [
        { authority: '3201', language: 'nb', reason: 'torn paper' },
        { authority: '4222', language: 'nb', reason: 'no worker has taken the order' },
      ],
    });
  });

  test('counts one that failed first and was stored at the next attempt as stored', async () => {
    const ports = worldWithWorker((authority) => stored(authority, AFTER));
    await ports.reports.record(failed('4222'));
    expect(await orderAndFollow(ORDERS, ports, PATIENCE)).toMatchObject({ stored: 3, failed: [] });
  });
});

describe('renderHere', () => {
  test('opens no more browsers than it may, closes each, and names what failed', async () => {
    const { ports } = operatorWorld();
    let isOpen = 0;
    let opened = 0;
    const printer = {
      engine: 'none',
      open: async () => {
        opened++;
        isOpen++;
        return {
          print: async () => new Uint8Array(),
          close: async () => {
            isOpen--;
          },
        };
      },
    };
    const needs = { ...ports, printer, reader: { read: async () => ({ pages: [] }) }, fonts: [] };
    const summary = await renderHere(ORDERS, needs, 2);
    expect([opened, isOpen]).toEqual([2, 0]);
    expect(summary).toMatchObject({ stored: 0, skipped: 0 });
    expect(summary.failed.map(({ authority }) => authority).toSorted()).toEqual(['0301', '3201', '4222']);
    expect(summary.failed[0]?.reason).toContain('UnknownReleaseError');
  });
});
