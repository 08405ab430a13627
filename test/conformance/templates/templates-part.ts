import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPlatform } from '../../../infra/platform.ts';
import { getStage, stageNames } from '../../../infra/stages.ts';
import { fullStage } from '../../infra/support/full-stage.ts';
import { quickApp } from '../../infra/support/synthesis.ts';
import type { Outcome, Part } from '../part.ts';
import { pythonTools } from '../tools/python-tools.ts';
import { runCommand } from '../tools/run-command.ts';
import { ToolError } from '../tools/tool-error.ts';

/** Rules that we break, and why that is right. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  W3005: 'CDK writes a DependsOn beside a reference that says the same; it does no harm',
};

const STAGES = { ...Object.fromEntries(stageNames.map((name) => [name, getStage(name)])), full: fullStage };

/** The templates of every stage as cfn-lint sees them: resource types, properties, references, values. */
export const templatesPart: Part = {
  name: 'templates',
  judge: 'cfn-lint 1.58.0',
  run: async () => {
    const commands = await pythonTools();
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    try {
      const files = Object.entries(STAGES).flatMap(([name, stage]) => {
        const app = quickApp({ outdir: join(folder, name) });
        addPlatform(app, { stage, codeVersion: 'conformance' });
        return templatesIn(app.synth().directory);
      });
      return await lint(join(commands, 'cfn-lint'), files);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function templatesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(folder, file));
}

interface Finding {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
  readonly Rule: { readonly Id: string };
}

async function lint(command: string, files: readonly string[]): Promise<Outcome> {
  const run = await runCommand(command, ['--format', 'json', '--', ...files]);
  const findings = findingsIn(run.output);
  if (findings === undefined) throw new ToolError(`cfn-lint did not run: ${run.output}`);
  const violations = findings
    .filter(({ Rule }) => EXCEPTIONS[Rule.Id] === undefined)
    .map(({ Rule, Message, Filename, Location }) => {
      const place = [Filename.split('/').slice(-2).join('/'), ...(Location.Path ?? [])].join(' / ');
      return `${Rule.Id} ${Message}\n${place}`;
    });
  if (violations.length > 0) return { kind: 'disagrees', violations };
  const excepted = [...new Set(findings.map(({ Rule }) => Rule.Id))].join(', ');
  return { kind: 'agrees', what: `${files.length} templates, excepted: ${excepted || 'none'}` };
}

function findingsIn(output: string): readonly Finding[] | undefined {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
