import { describe, expect, test } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import type { Chart, ChartRow } from '../../../functions/core/report/report-model.ts';
import { BenchmarkChart } from '../../../templates/report/benchmark-chart.tsx';

const ROW: ChartRow = {
  label: 'Bedre kvalitet',
  lead: { kind: 'dot', at: 0.5, low: 0.4, high: 0.6, isFirm: true, value: '50 %' },
  benchmarks: [
    { mark: 'kostra-group', at: 0.5 },
    { mark: 'county', at: 0.5 },
    { mark: 'country', at: 0.5 },
  ],
};

function draw(...rows: readonly ChartRow[]): string {
  const chart: Chart = {
    caption: 'Figur 1',
    description: 'Prikkdiagram',
    key: [],
    ticks: [
      { at: 0, label: '0 %' },
      { at: 1, label: '100 %' },
    ],
    rows,
  };
  return renderToString(<BenchmarkChart chart={chart} />);
}

/** Heights at which marks are drawn whose path begins at the given place. */
const heightsAt = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, y]) => Number(y));

describe('BenchmarkChart', () => {
  test('draws coinciding marks so that none hides another', () => {
    const svg = draw(ROW);
    const [lead] = heightsAt(svg, /d="M308 ([\d.]+)h0"/g);
    const [diamond] = heightsAt(svg, /d="M304\.4 ([\d.]+)l3\.6/g);
    const [square] = heightsAt(svg, /d="M305\.2 ([\d.]+)h5\.6/g);
    const line = /d="M308 ([\d.]+)V([\d.]+)"/.exec(svg);

    // The dot is 9 high, the diamond 7.2, the square 5.6 from its upper edge.
    expect((diamond as number) - (lead as number)).toBeGreaterThan(4.5);
    expect(square as number).toBeGreaterThan(diamond as number);
    expect(Number(line?.[1])).toBeLessThan((lead as number) - 4.5);
    expect(Number(line?.[2])).toBeGreaterThan((square as number) + 5.6);
  });

  test('is an image with a text in its place', () => {
    expect(draw(ROW)).toMatch(/^<svg role="img" aria-label="Prikkdiagram"/);
  });

  test('draws an uncertain share open', () => {
    const open = draw({ ...ROW, lead: { ...ROW.lead, isFirm: false } as ChartRow['lead'] });

    expect(draw(ROW).match(/h0"/g)).toHaveLength(1);
    expect(open.match(/h0"/g)).toHaveLength(2);
  });

  test('draws a band as a frame, and no dot', () => {
    const svg = draw({ ...ROW, lead: { kind: 'band', from: 0, to: 0.25, value: '0–2 av 8' } });

    expect(svg).toContain('0–2 av 8');
    expect(svg).not.toContain('h0"');
    expect(svg).toMatch(/H247v5\.2H186z/);
  });

  test('says in words what is not shown', () => {
    const svg = draw({ ...ROW, lead: { kind: 'words', words: 'vises ikke' }, benchmarks: [] });

    expect(svg).toContain('>vises ikke</text>');
    expect(svg).not.toContain('h0"');
  });

  test('gives a long label the lines it needs and its row the height', () => {
    const label = 'En ganske lang betegnelse som ikke får plass på én linje i figuren, og heller ikke på to';
    const heightOf = (svg: string) => Number(/viewBox="0 0 493 ([\d.]+)"/.exec(svg)?.[1]);
    const svg = draw({ ...ROW, label });

    expect(svg.match(/<text x="0"/g)?.length).toBeGreaterThan(2);
    expect(heightOf(svg)).toBeGreaterThan(heightOf(draw(ROW)));
  });
});
