import { join } from 'node:path';
import { Architecture, Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { IgnoreMode } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { projectRoot } from './bundling.ts';
import { NodeFunction } from './node-function.ts';

export interface ReportPrinterProps {
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logDays: RetentionDays;
}

/**
 * A function that has a browser and fonts under `/opt`.
 *
 * The browser's package holds an x86_64 binary only, packed in brotli: unpacking takes one whole processor for
 * two seconds and 209 MB of disk, hence the memory and the room.
 */
export class ReportPrinter extends NodeFunction {
  constructor(scope: Construct, id: string, props: ReportPrinterProps) {
    super(scope, id, {
      ...props,
      architecture: Architecture.X86_64,
      memoryMegabytes: 3008,
      timeoutSeconds: 120,
      diskMegabytes: 2048,
      environment: { ...props.environment, CHROMIUM_BIN_DIR: '/opt', FONTS_DIR: '/opt/fonts' },
    });

    const chromium = new LayerVersion(this, 'Chromium', {
      code: Code.fromAsset(join(projectRoot, 'node_modules/@sparticuz/chromium/bin')),
      compatibleArchitectures: [Architecture.X86_64],
    });
    const fonts = new LayerVersion(this, 'Fonts', {
      // From the folder above, so that the files keep their place under fonts/.
      code: Code.fromAsset(join(projectRoot, 'data'), {
        exclude: ['*', '!fonts', '!fonts/**'],
        ignoreMode: IgnoreMode.GIT,
      }),
      compatibleArchitectures: [Architecture.X86_64],
    });
    this.fn.addLayers(chromium, fonts);
  }
}
