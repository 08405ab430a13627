import { join } from 'node:path';
import { type BundlingOptions, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

export const projectRoot = join(import.meta.dirname, '../..');

/**
 * How a handler becomes one file. CommonJS, because an ESM bundle that imports `node:http` costs some 40 ms more
 * of every cold start on Node 24. The SDK is inside, so that what was tested is what runs; `module` before `main`
 * lets esbuild drop what isn't used. Linked maps give readable stacks for some 20 ms.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.CJS,
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.DEFAULT,
  sourcesContent: false,
  define: { 'import.meta.dirname': '__dirname' },
  logLevel: LogLevel.WARNING,
  esbuildArgs: { '--jsx': 'automatic', '--jsx-import-source': 'preact' },
};
