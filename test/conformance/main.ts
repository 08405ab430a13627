/**
 * `npm run conformance [part …]`: holds ours against what others made, at pinned versions. Whatever is missing is
 * brought into node_modules/.cache. Ends with 1 when anything disagrees or could not be run.
 */
import { apiPart } from './api/api-part.ts';
import { dynamodbPart } from './dynamodb/dynamodb-part.ts';
import type { Outcome, Part } from './part.ts';
import { statisticsPart } from './r-reference.ts';
import { templatesPart } from './templates/templates-part.ts';
import { ToolError } from './tools/tool-error.ts';

const PARTS: readonly Part[] = [templatesPart, dynamodbPart, apiPart, statisticsPart];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  const known = PARTS.map(({ name }) => name).join(', ');
  console.error(`There is no part ${unknown.join(', ')}. There are ${known}.`);
  process.exit(2);
}

for (const part of PARTS.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const start = performance.now();
  const outcome = await outcomeOf(part);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${inWords(outcome).padEnd(14)} ${part.name.padEnd(10)} ${part.judge}, ${seconds} s${rest(outcome)}`,
  );
  if (outcome.kind !== 'agrees') process.exitCode = 1;
}

async function outcomeOf(part: Part): Promise<Outcome> {
  try {
    return await part.run();
  } catch (error) {
    if (error instanceof ToolError) return { kind: 'could-not-run', reason: error.message };
    throw error;
  }
}

function inWords({ kind }: Outcome): string {
  return { agrees: 'agrees', disagrees: 'DISAGREES', 'could-not-run': 'COULD NOT RUN' }[kind];
}

function rest(outcome: Outcome): string {
  if (outcome.kind === 'agrees') return `: ${outcome.what}`;
  if (outcome.kind === 'could-not-run') return `: ${outcome.reason}`;
  return `:\n${outcome.violations.map((violation) => `  ${violation.replaceAll('\n', '\n  ')}`).join('\n')}`;
}
