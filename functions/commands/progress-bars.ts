import { MultiBar, Presets, type SingleBar } from 'cli-progress';

export interface ProgressBars {
  readonly start: (label: string) => (done: number, of: number) => void;
  /** Leaves the terminal as the next line of text needs it. */
  readonly stop: () => void;
}

/** Bars on stderr for people; nothing at all where nobody watches. */
export function progressBars(isWatched: boolean): ProgressBars {
  if (!isWatched) return { start: () => () => {}, stop: () => {} };
  let bars: MultiBar | undefined;
  return {
    start: (label) => {
      let bar: SingleBar | undefined;
      return (done, of) => {
        bars ??= new MultiBar(
          { format: '{label} {bar} {value} of {total}', stream: process.stderr, hideCursor: true },
          Presets.shades_classic,
        );
        bar ??= bars.create(of, 0, { label });
        bar.setTotal(of);
        bar.update(done, { label });
      };
    },
    stop: () => bars?.stop(),
  };
}
