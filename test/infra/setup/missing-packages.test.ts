import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { missingPackages, nodeProgram } from '../../../infra/setup/missing-packages.mjs';

const A = { 'node_modules/a': { version: '1.0.0' } };
const MAC = { 'node_modules/mac': { version: '1.0.0', optional: true } };

describe('missingPackages', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'missing-'));
    wanted({ '': { version: '0.1.0' }, ...A, ...MAC });
    put('node_modules/.package-lock.json', JSON.stringify({ packages: A }));
    put(nodeProgram('.'), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('finds nothing in an installed project, without packages of other platforms', () => {
    expect(missingPackages(root)).toEqual([]);
  });

  test('finds everything in a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });

    expect(missingPackages(root)).toEqual(['node_modules/a']);
  });

  test('finds a package that is new or has moved', () => {
    wanted({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/b': { version: '1.0.0' } });

    expect(missingPackages(root)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  test('finds an optional package that is there in another version', () => {
    put(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { ...A, 'node_modules/mac': { version: '0.9.0' } } }),
    );

    expect(missingPackages(root)).toEqual(['node_modules/mac']);
  });

  test('takes a half-written record for none', () => {
    put('node_modules/.package-lock.json', '{"packages": {"node_mod');

    expect(missingPackages(root)).toEqual(['node_modules/a']);
  });

  test('misses the program that an install script did not fetch', () => {
    rmSync(join(root, nodeProgram('.')));

    expect(missingPackages(root)).toEqual(['node_modules/node']);
  });

  function wanted(packages: object) {
    put('package-lock.json', JSON.stringify({ packages }));
  }

  function put(path: string, text: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});
