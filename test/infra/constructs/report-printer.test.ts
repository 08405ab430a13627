import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { projectRoot } from '../../../infra/constructs/bundling.ts';
import { ReportPrinter } from '../../../infra/constructs/report-printer.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope) => {
  new ReportPrinter(scope, 'Test', {
    entry: 'functions/log.ts',
    environment: { STAGE: 'test' },
    logDays: RetentionDays.ONE_WEEK,
  });
});

describe('ReportPrinter', () => {
  test('has the processor that the browser is built for, and room to unpack it', () => {
    const [fn] = propertiesOf(template, 'AWS::Lambda::Function');
    expect(fn?.Architectures).toEqual(['x86_64']);
    // Below 1769 MB a function has less than one processor, and unpacking is bound by it.
    expect(fn?.MemorySize).toBeGreaterThanOrEqual(2048);
    expect(fn?.EphemeralStorage.Size).toBeGreaterThanOrEqual(1024);
  });

  test('finds the browser and the fonts where its layers are', () => {
    const [fn] = propertiesOf(template, 'AWS::Lambda::Function');
    expect(fn?.Layers).toHaveLength(2);
    expect(fn?.Environment.Variables).toMatchObject({
      STAGE: 'test',
      CHROMIUM_BIN_DIR: '/opt',
      FONTS_DIR: '/opt/fonts',
    });
    template.allResourcesProperties('AWS::Lambda::LayerVersion', { CompatibleArchitectures: ['x86_64'] });
    expect(existsSync(join(projectRoot, 'node_modules/@sparticuz/chromium/bin/chromium.br'))).toBe(true);
  });
});
