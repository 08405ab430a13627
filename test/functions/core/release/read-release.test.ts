import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../../functions/core/release/canonical-json.ts';
import {
  InvalidReleaseError,
  readRelease,
  UnknownReleaseSchemaError,
} from '../../../../functions/core/release/read-release.ts';
import { sampleRelease } from '../../../support/sample-release.ts';

const release = sampleRelease({ '4222': { units: 14, respondents: 9 } });
const text = canonicalJson(release);

describe('readRelease', () => {
  test('gives back what was written', () => {
    expect(readRelease(text)).toEqual(release);
  });

  test.each([
    ['an older version', { ...release, schema: 'innovasjonsbarometer/release/1' }],
    ['a newer version, whatever else it holds', { schema: 'innovasjonsbarometer/release/3', cubes: [] }],
  ])('refuses %s by name', (_what, content) => {
    expect(() => readRelease(canonicalJson(content))).toThrow(UnknownReleaseSchemaError);
  });

  test.each([
    ['no JSON', 'figures'],
    ['nothing', 'null'],
    ['no schema', '{}'],
    ['a member too much', canonicalJson({ ...release, reasons: {} })],
    ['a figure that is half told', text.replace('"grade":"good",', '')],
    ['another order of members', JSON.stringify(Object.fromEntries(Object.entries(release).toReversed()))],
    ['white space', JSON.stringify(JSON.parse(text), null, 1)],
  ])('refuses %s', (_what, wrong) => {
    expect(wrong).not.toBe(text);
    expect(() => readRelease(wrong)).toThrow(InvalidReleaseError);
  });
});
