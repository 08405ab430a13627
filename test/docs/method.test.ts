import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readJsonFile } from '../../functions/adapters/files/data-files.ts';
import { EditionPlanSchema } from '../../functions/core/edition/edition.ts';
import { methodOf } from '../../functions/core/release/method.ts';
import { workedExample } from './worked-example.ts';

const ROOT = `${import.meta.dirname}/../..`;
const FILE = `${ROOT}/docs/method.md`;
/** A number of the document with the name of what it is: `0.5123<!--country.p-->`. */
const NUMBER = /([^\s|*(<>[\]]*)<!--([\w.-]+)-->/g;

const plan = EditionPlanSchema.parse(readJsonFile(`${ROOT}/data/editions/2026.json`));
const { leastDifference, ...method } = methodOf(plan);
const numbers: Readonly<Record<string, string>> = {
  ...workedExample(),
  ...Object.fromEntries(Object.entries(method).map(([name, value]) => [`method.${name}`, String(value)])),
  ...Object.fromEntries(
    Object.entries(leastDifference).map(([name, value]) => [`method.least.${name}`, String(value)]),
  ),
};

// WRITE_METHOD=1 npm run jest -- test/docs puts the computed numbers in; then look at what changed.
if (process.env.WRITE_METHOD === '1') {
  const text = readFileSync(FILE, 'utf8');
  writeFileSync(
    FILE,
    text.replace(NUMBER, (_all, _old, name: string) => `${numbers[name] ?? '?'}<!--${name}-->`),
  );
}
const text = readFileSync(FILE, 'utf8');

describe('docs/method.md', () => {
  test('has the numbers that running code gives', () => {
    const told = [...text.matchAll(NUMBER)].map(([, number, name]) => [name, number]);

    expect(told.length).toBeGreaterThan(60);
    expect(told).toEqual(told.map(([name]) => [name, numbers[name as string]]));
  });

  test('leaves no number of the worked example out', () => {
    const names = new Set([...text.matchAll(NUMBER)].map(([, , name]) => name));

    expect(Object.keys(numbers).filter((name) => !names.has(name))).toEqual([]);
  });

  test('names files that exist', () => {
    const files = [...text.matchAll(/`((?:functions|test|data|docs)\/[\w./-]+\.(?:ts|json|md))`/g)];
    for (const [, file] of files) expect(() => readFileSync(`${ROOT}/${file}`)).not.toThrow();
  });
});
