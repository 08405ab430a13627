import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync, version } from 'esbuild';

const ownText = readFileSync(import.meta.filename, 'utf8');

/** jest transformer: strips types and turns JSX into preact calls. The types themselves are checked by tsc. */
export default {
  process(source, path) {
    return transformSync(source, {
      sourcefile: path,
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'esm',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
    });
  },

  // Without `instrument` in the key, a run with coverage would be given files that carry no counters.
  getCacheKey(source, path, { instrument, config }) {
    const parts = [ownText, version, source, path.slice(config.rootDir.length), String(instrument)];
    return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
  },
};
