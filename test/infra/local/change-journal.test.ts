import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ChangeFile } from '../../../infra/local/change-file.ts';
import { ChangeJournal } from '../../../infra/local/change-journal.ts';

const keys = (name: string) => ({ pk: { S: name }, sk: { S: 'x' } });
const names = (journal: ChangeJournal) => journal.read(1000).map((change) => change.keys.pk?.S);
const newPath = () => join(mkdtempSync(join(tmpdir(), 'journal-')), 'changes');
const open = (path: string) => new ChangeJournal({ file: new ChangeFile(path) });

describe('a change journal', () => {
  test('shows a change only when it and all before it are published', () => {
    const journal = new ChangeJournal();
    const first = journal.prepare('INSERT', keys('a'));
    const second = journal.prepare('INSERT', keys('b'));
    journal.publish(second);
    expect(names(journal)).toEqual([]);
    journal.publish(first);
    expect(names(journal)).toEqual(['a', 'b']);
  });

  test('keeps over a restart what was prepared and not checkpointed, whatever happened', () => {
    const step = fc.oneof(
      fc.constant({ kind: 'change' as const }),
      fc.record({ kind: fc.constant('checkpoint' as const), at: fc.nat(30) }),
      fc.constant({ kind: 'restart' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const path = newPath();
        let journal = open(path);
        let expected: string[] = [];
        for (const [index, step] of steps.entries()) {
          if (step.kind === 'change') {
            journal.publish(journal.prepare('MODIFY', keys(`k${index}`)));
            expected.push(`k${index}`);
          } else if (step.kind === 'checkpoint') {
            const change = journal.read(1000)[step.at];
            if (!change) continue;
            journal.checkpoint(change);
            expected = expected.slice(step.at + 1);
          } else {
            journal.close();
            journal = open(path);
          }
          expect(names(journal)).toEqual(expected);
        }
        journal.close();
      }),
      { numRuns: 40 },
    );
  });

  test('never uses a sequence number again', () => {
    const path = newPath();
    const before = open(path);
    const change = before.prepare('INSERT', keys('a'));
    before.checkpoint(change);
    before.close();
    const after = open(path);
    expect(after.prepare('INSERT', keys('b')).sequenceNumber > change.sequenceNumber).toBe(true);
    expect(change.sequenceNumber).toMatch(/^\d{21}$/);
    after.close();
  });

  test('passes over half a line, which a crash can leave', () => {
    const path = newPath();
    const before = open(path);
    before.prepare('INSERT', keys('a'));
    before.close();
    appendFileSync(path, '{"change":{"sequenceNumber":"00000000');
    const after = open(path);
    after.publish(after.prepare('INSERT', keys('b')));
    after.close();
    expect(names(open(path))).toEqual(['a', 'b']);
  });

  test('cuts its file short when it is long and nothing waits', () => {
    const path = newPath();
    const journal = open(path);
    const long = 'x'.repeat(100_000);
    for (let index = 0; index < 24; index += 1) journal.prepare('INSERT', keys(long));
    journal.checkpoint(journal.prepare('INSERT', keys(long)));
    expect(readFileSync(path).length).toBeLessThan(100);
    journal.publish(journal.prepare('INSERT', keys('next')));
    journal.close();
    expect(names(open(path))).toEqual(['next']);
  });
});
