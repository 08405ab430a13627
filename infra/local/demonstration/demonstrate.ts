import type { Register } from '../../../functions/core/register/register.ts';
import { operatorPorts } from '../../../functions/live.ts';
import type { Stack } from '../stack.ts';
import { type FinishedStory, writeFinishedStory } from './finished-story.ts';
import { gatherMaterial } from './material.ts';
import type { Narrator } from './narrator.ts';
import { tellStory } from './story.ts';
import { openTrialRound } from './trial-round.ts';

const PEOPLE = 240;
/** Small and large, both written forms, a county authority, Sámi and Kven names, and one too small for figures. */
const REPORTS = [
  '4222', // Bykle
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
  const trialLink = await narrator.step(
    'opening a trial round',
    () => openTrialRound(stack, material, ports),
    (link) => `a trial round is open, in which you can answer: ${link}`,
  );
  narrator.say('    Meanwhile all of Norway is asked, made up but as large as the real thing:');
  const options = { people: PEOPLE, reports: REPORTS };
  const finished = { ...(await tellStory(stack, material, ports, narrator, options)), trialLink };
  writeFinishedStory(folder, finished);
  narrator.say(`    All of it took ${Math.round((performance.now() - start) / 1000)} seconds.`);
  return finished;
}
