import { agrees } from './agreement.ts';
import { readDataset } from './dataset.ts';
import { verify } from './verification.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say which folder to verify: npm run verify:statistics -- DIR');
  process.exit(2);
}
const sections = verify(readDataset(folder));
for (const section of sections) {
  const worst =
    section.worstKey === '' ? '' : `, worst ${section.worst.toExponential(1)} at ${section.worstKey}`;
  const missing =
    section.missing.length === 0 ? '' : `, ${section.missing.length} not compared (${section.missing[0]})`;
  console.log(
    `${agrees(section) ? 'agrees ' : 'DIFFERS'} ${section.name}: ${section.agreeing} of ${section.compared}${worst}${missing}`,
  );
}
process.exit(sections.every(agrees) ? 0 : 1);
