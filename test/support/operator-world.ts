import { loadRegister, REGISTER_VERSION } from '../../functions/adapters/files/register-files.ts';
import type { Edition } from '../../functions/core/edition/edition.ts';
import type { Unit } from '../../functions/core/edition/unit.ts';
import { aggregateBlock } from '../../functions/handlers/aggregate.ts';
import { placeUnits } from '../../functions/operations/place-units.ts';
import type { FrameUnit, InvitationOrder } from '../../functions/ports/fieldwork.ts';
import type { ReportOrder } from '../../functions/ports/reports.ts';
import type { Ports } from '../../functions/ports.ts';
import { anEdition } from './an-edition.ts';
import {
  countingRandom,
  fingerprint,
  memoryBlockSums,
  memoryDrafts,
  memoryEditions,
  memoryFrame,
  memoryInvitations,
  memoryLibrary,
  memoryMailer,
  memoryQueue,
  memoryResponses,
  settableClock,
} from './memory-ports.ts';
import {
  memoryBackgrounds,
  memoryRegisters,
  memoryReleases,
  memoryReports,
  memoryShelf,
} from './memory-results.ts';
import { tinyAnswers, tinySurvey } from './tiny-survey.ts';

export const register = loadRegister();

/** A unit of Bykle's schools; change what a test is about. */
export function aUnit(id: string, change: Partial<Unit> = {}): Unit {
  return {
    id,
    name: `Skule ${id}`,
    authority: '4222',
    sector: 'education',
    unitType: 'skule',
    email: `${id}@bykle.example`,
    employees: 12,
    ...change,
  };
}

/** An edition of the tiny survey, checked against the real register. */
export function tinyEdition(status: Edition['state']['status'] = 'open', change = {}): Edition {
  return anEdition({ register: REGISTER_VERSION, ...change }, status);
}

/** Everything an operator has, in memory; the day is one on which the tiny edition is open. */
export function operatorWorld(...editions: readonly Edition[]) {
  const library = { ...memoryLibrary(tinySurvey), ...memoryRegisters(register) };
  const ports = {
    clock: settableClock('2026-10-01T10:00:00Z'),
    random: countingRandom(),
    editions: memoryEditions(...editions),
    frame: memoryFrame(),
    invitations: memoryInvitations(),
    drafts: memoryDrafts(),
    responses: memoryResponses(),
    blockSums: memoryBlockSums(),
    library,
    releases: memoryReleases(),
    backgrounds: memoryBackgrounds(),
    reports: memoryReports(),
    shelf: memoryShelf(),
    invitationQueue: memoryQueue<InvitationOrder>(),
    renderQueue: memoryQueue<ReportOrder>(),
    mailer: memoryMailer(),
    publicOrigin: 'https://barometer.test',
  } satisfies Ports & { publicOrigin: string };

  /** Makes the units the frame of the tiny edition. */
  const bring = async (...units: readonly Unit[]): Promise<readonly FrameUnit[]> => {
    const placed = placeUnits(units, new Map(), ports.random.id);
    await ports.frame.replace('tiny', placed);
    return placed;
  };
  const frame = async (): Promise<readonly FrameUnit[]> => {
    const units: FrameUnit[] = [];
    for await (const unit of ports.frame.units('tiny')) units.push(unit);
    return units;
  };
  /** Stores an answer for the unit, and lets the stream's worker see it. */
  const answer = async (unit: FrameUnit, isNew: 'yes' | 'no' = 'yes'): Promise<void> => {
    const block = { edition: 'tiny', authority: unit.authority, sector: unit.sector, bucket: unit.bucket };
    const receipt = {
      submissionId: ports.random.id(),
      number: '7KQF-M4PX',
      receivedAt: '2026-10-01T10:00:00Z',
      revision: 1,
      fingerprint: fingerprint(unit.id),
    };
    const { id, version } = tinySurvey;
    const response = { block, responseId: unit.responseId, revision: 1, questionnaire: { id, version } };
    await ports.responses.write(
      { ...response, answers: tinyAnswers(isNew, [], 'much'), receipts: [receipt] },
      0,
    );
    await aggregateBlock(block, ports);
  };
  return { ports, bring, frame, answer };
}
