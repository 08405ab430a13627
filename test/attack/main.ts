/**
 * `npm run attack -- RELEASE`: tries as a stranger to compute what a stored release withholds, from what it tells
 * and the public register alone. RELEASE is a file, or the id of a release in the embedded stack that runs here.
 * Ends with 1 when anything withheld can be computed exactly, with 2 when there is nothing to attack.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadQuestionnaire } from '../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import { connect } from '../../functions/commands/connect.ts';
import { readRelease } from '../../functions/core/release/read-release.ts';
import type { Release } from '../../functions/core/release/release.ts';
import { tableStatistics } from '../../functions/core/release/table-statistics.ts';
import { attack } from './attack.ts';

const [named] = process.argv.slice(2);
if (named === undefined) {
  console.error('Which release? Give a file, or the id of one in the running stack.');
  process.exit(2);
}
const release = await opened(named);
const questionnaire = loadQuestionnaire();
const isOurs = questionnaire.id === release.questionnaire.id;
const report = await attack(release, loadRegister(), isOurs ? tableStatistics(questionnaire) : []);

const { domains, figures, bands } = release.withheld;
console.log(`${release.edition.id}: ${domains} domains, ${figures} figures withheld, ${bands} in a band`);
if (!isOurs)
  console.log(`no questionnaire ${release.questionnaire.id} here: figures and answers attacked apart`);
for (const { domain, what, value } of report.computed)
  console.log(`COMPUTED  ${domain}: ${what}${value === undefined ? '' : ` = ${value}`}`);
console.log(`${report.computed.length} of what is withheld can be computed exactly`);
console.log(`${report.bounds.length} withheld numbers of respondents, bounded most narrowly:`);
for (const { domain, least, most, units } of report.bounds.slice(0, 10))
  console.log(`  ${domain}: ${least} to ${most} of ${units} units`);
process.exitCode = report.computed.length > 0 ? 1 : 0;

async function opened(name: string): Promise<Release> {
  if (existsSync(name)) return readRelease(readFileSync(name, 'utf8'));
  const ports = await connect({ stage: undefined, data: '.local' });
  return ports.releases.open(name);
}
