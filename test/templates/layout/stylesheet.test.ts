import { describe, expect, test } from '@jest/globals';
import { STYLESHEET } from '../../../templates/layout/stylesheet.ts';

/** Colours by name; the second scheme in the stylesheet is the dark one. */
const schemes = STYLESHEET.split('prefers-color-scheme: dark').map(
  (part) =>
    new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour])),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('In the %s scheme', (_name, scheme) => {
  const colour = (name: string) => schemes[scheme]?.get(name) ?? '';

  test.each([
    ['text', 'ground', 7],
    ['text', 'surface', 7],
    ['muted', 'ground', 4.5],
    ['muted', 'surface', 4.5],
    ['accent', 'ground', 4.5],
    ['accent', 'surface', 4.5],
    ['on-accent', 'accent', 4.5],
    ['error', 'ground', 4.5],
    ['field', 'ground', 3],
    ['focus', 'ground', 3],
    ['focus', 'surface', 3],
  ])('%s on %s has a contrast of %f to 1', (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });
});

test('Nothing is fetched', () => {
  expect(STYLESHEET).not.toMatch(/url\(|@import|@font-face/);
});

test('It can stand inside a style element', () => {
  expect(STYLESHEET).not.toContain('<');
});
