import { Presets, SingleBar } from 'cli-progress';

export type Progress = (done: number, of: number) => void;

/** Tells people at a terminal what is happening, step by step. */
export interface Narrator {
  readonly say: (text: string) => void;
  /** Does the work with a bar where one can be drawn, then leaves one line: what was done, and how long it took. */
  readonly step: <Result>(
    label: string,
    work: (progress: Progress) => Promise<Result>,
    outcome?: (result: Result) => string,
  ) => Promise<Result>;
}

export function narrator(stream: NodeJS.WriteStream): Narrator {
  const say = (text: string) => void stream.write(`${text}\n`);
  return {
    say,
    step: async (label, work, outcome) => {
      const start = performance.now();
      const bar = stream.isTTY ? barOn(stream, label) : undefined;
      try {
        const result = await work((done, of) => bar?.update(done, of));
        bar?.clear();
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        say(`  ✓ ${outcome?.(result) ?? label} (${seconds} s)`);
        return result;
      } catch (error) {
        bar?.clear();
        say(`  ✗ ${label}`);
        throw error;
      }
    },
  };
}

function barOn(stream: NodeJS.WriteStream, label: string) {
  const bar = new SingleBar(
    { format: `  ${label} {bar} {value} of {total}`, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    update: (done: number, of: number) => {
      bar.setTotal(of);
      bar.update(done);
    },
    clear: () => bar.stop(),
  };
}
