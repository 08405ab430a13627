import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../../../functions/core/register/register.ts';
import { operatorPorts } from '../../../functions/live.ts';
import type { Stack } from '../stack.ts';
import type { OperatorPorts } from './fieldwork.ts';
import { type FinishedStory, REPORT_COPY, writeFinishedStory } from './finished-story.ts';
import { gatherMaterial } from './material.ts';
import type { Narrator } from './narrator.ts';
import { tellStory } from './story.ts';
import { openTrialRound } from './trial-round.ts';

const PEOPLE = 240;
const BYKLE = '4222';
/** Small and large, both written forms, a county authority, Sámi and Kven names, and one too small for figures. */
const REPORTS = [
  BYKLE,
  '0301', // Oslo
  '3201', // Bærum
  '46', // Vestland
  '5612', // Guovdageaidnu - Kautokeino
  '5540', // Gáivuotna - Kåfjord - Kaivuono
  '1151', // Utsira
  '1103', // Stavanger
  '5001', // Trondheim - Tråante
  '4204', // Kristiansand
  '4621', // Voss
  '5501', // Tromsø
];

/** Brings the data, tells of it, and writes down that it is there. */
export async function demonstrate(
  stack: Stack,
  register: Register,
  folder: string,
  narrator: Narrator,
): Promise<FinishedStory> {
  const start = performance.now();
  const ports = operatorPorts();
  const material = gatherMaterial(register);
  const trial = await narrator.step(
    'opening a trial round',
    () => openTrialRound(stack, material, ports),
    ({ trialLink }) => `a trial round is open, in which you can answer: ${trialLink}`,
  );
  narrator.say('    Meanwhile all of Norway is asked, made up but as large as the real thing:');
  const options = { people: PEOPLE, reports: REPORTS };
  const story = await tellStory(stack, material, ports, narrator, options);
  await copyReport(story.edition, folder, ports);
  const finished = { ...story, ...trial, reportCopy: REPORT_COPY };
  writeFinishedStory(folder, finished);
  narrator.say(`    All of it took ${Math.round((performance.now() - start) / 1000)} seconds.`);
  return finished;
}

/** A report to open without logging in: a copy of the one that Bykle downloads. */
async function copyReport(edition: string, folder: string, ports: OperatorPorts): Promise<void> {
  const release = (await ports.releases.list(edition)).at(-1);
  const report = await ports.reports.find(release?.id ?? '', BYKLE, 'nn');
  if (report?.kind !== 'stored') return;
  const pdf = await fetch(await ports.shelf.link(report.key, 60, REPORT_COPY));
  writeFileSync(join(folder, REPORT_COPY), await pdf.bytes());
}
