import { getStage, type Stage, stageNames, UnknownStageError } from './stages.ts';

export type Deployment =
  | {
      readonly kind: 'ready';
      readonly stage: Stage;
      /** Words for the CDK command line. */
      readonly words: readonly string[];
      /** What the stage can do without, but the operator should know. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Turns `--stage test …` into a call of the CDK command line; words it doesn't know are passed on.
 * Production is refused while infra/stages.ts lacks what people would miss.
 */
export function planDeployment(words: readonly string[]): Deployment {
  const { name, others } = takeStage(words);
  const usage = `Say which stage: npm run deploy -- --stage test (there are ${stageNames.join(', ')}).`;
  if (!name) return { kind: 'refused', reason: usage };

  let stage: Stage;
  try {
    stage = getStage(name);
  } catch (error) {
    if (error instanceof UnknownStageError) return { kind: 'refused', reason: error.message };
    throw error;
  }

  const missing = shortcomings(stage);
  if (stage.name === 'production' && missing.length > 0) {
    const list = missing.map((one) => `  - ${one}`).join('\n');
    return { kind: 'refused', reason: `Production isn't ready. In infra/stages.ts:\n${list}` };
  }
  return {
    kind: 'ready',
    stage,
    notes: missing,
    words: ['deploy', '--all', '-c', `stage=${name}`, ...others],
  };
}

/** What a stage lacks, in words that say what follows from it. */
export function shortcomings(stage: Stage): string[] {
  return [
    stage.alarmAddresses.length === 0 && 'alarmAddresses is empty: nobody is told when something fails.',
    !stage.domain && 'domain is missing: the pages are found under an address of CloudFront only.',
    !stage.mail && 'mail is missing: nobody can be invited by mail.',
    stage.mail?.isVerified === false &&
      'mail.isVerified is false: nobody can be invited until the DNS records from the outputs are there.',
  ].filter((line) => line !== false);
}

function takeStage(words: readonly string[]): { name: string | undefined; others: string[] } {
  const at = words.findIndex((word) => word === '--stage' || word.startsWith('--stage='));
  if (at === -1) return { name: undefined, others: [...words] };
  const word = words[at] ?? '';
  const isOneWord = word.includes('=');
  return {
    name: isOneWord ? word.slice('--stage='.length) : words[at + 1],
    others: words.toSpliced(at, isOneWord ? 1 : 2),
  };
}
