import { agrees, type Section } from './agreement.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { verify } from './verification.ts';

/** `npm run verify:statistics -- DIR`: one line a section; exits 1 unless all agree, 2 when there is no set to read. */
function main(folder: string | undefined): number {
  if (folder === undefined) {
    console.error('Say which folder to verify: npm run verify:statistics -- DIR');
    return 2;
  }
  let data: Dataset;
  try {
    data = readDataset(folder);
  } catch (error) {
    console.error(`There is no set to read in ${folder}: ${(error as Error).message}`);
    return 2;
  }
  const sections = verify(data);
  for (const section of sections) console.log(lineOf(section));
  return sections.every(agrees) ? 0 : 1;
}

function lineOf(section: Section): string {
  const { name, compared, agreeing, worst, worstKey, missing } = section;
  const state = agrees(section) ? 'agrees ' : 'DIFFERS';
  const difference = `worst difference ${worst === 0 ? '0' : worst.toExponential(1)}`;
  const at = worstKey === '' ? '' : ` at ${worstKey}`;
  const lacking = missing.length === 0 ? '' : `, not compared: ${missing.length} (${missing[0]})`;
  return `${state} ${name}: compared ${compared}, agreeing ${agreeing}, ${difference}${at}${lacking}`;
}

process.exitCode = main(process.argv[2]);
