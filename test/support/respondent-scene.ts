import { readFileSync } from 'node:fs';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Edition, type EditionPlan, EditionPlanSchema } from '../../functions/core/edition/edition.ts';
import { type Questionnaire, QuestionnaireSchema } from '../../functions/core/questionnaire/questionnaire.ts';
import { respondApi } from '../../functions/handlers/respond-api.ts';
import { respondForm } from '../../functions/handlers/respond-form.ts';
import { sendLogTo } from '../../functions/log.ts';
import type { Invitation } from '../../functions/ports/fieldwork.ts';
import { callerOf, form, type Sent } from './http-event.ts';
import {
  countingRandom,
  fingerprint,
  memoryDrafts,
  memoryEditions,
  memoryInvitations,
  memoryLibrary,
  memoryResponses,
  settableClock,
} from './memory-ports.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

export const unitLeader2026: Questionnaire = QuestionnaireSchema.parse(
  read('data/questionnaires/unit-leader-2026.json'),
);
const plan2026 = EditionPlanSchema.parse(read('data/editions/2026.json'));
/** Asks chief executives, for the whole municipality or county authority. */
export const chiefExecutivePlan = EditionPlanSchema.parse(read('data/editions/2026-chief-executive.json'));

export const CODE = 'a'.repeat(43);
export const BASE = `/s/${CODE}`;
export const INVITATION = `/v1/invitations/${CODE}`;

/** What the scenes of this test file logged, so far. */
export const logged: string[] = [];
sendLogTo((line) => void logged.push(line));

interface SceneOptions {
  readonly plan?: EditionPlan;
  readonly questionnaire?: Questionnaire;
  readonly unitName?: string;
  readonly status?: Edition['state']['status'];
  readonly isRevoked?: boolean;
}

/** One unit with an invitation to an edition, everything in memory; it is the second day of the fieldwork. */
export async function respondentScene(options: SceneOptions = {}) {
  const questionnaire = options.questionnaire ?? unitLeader2026;
  const plan = options.plan ?? plan2026;
  const openedAt = '2026-09-14T06:00:00Z';
  const closedAt = '2026-09-14T07:00:00Z';
  const states = {
    draft: { status: 'draft' },
    open: { status: 'open', openedAt },
    closed: { status: 'closed', openedAt, closedAt },
  } as const;
  const edition: Edition = {
    plan: { ...plan, questionnaire: { id: questionnaire.id, version: questionnaire.version } },
    state: states[options.status ?? 'open'],
  };
  const place = { edition: plan.id, authority: '4222', sector: 'education' };
  const invitation: Invitation = {
    unit: { ...place, unit: 'unit-1' },
    unitName: options.unitName ?? 'Hovden barnehage',
    block: { ...place, bucket: 0 },
    responseId: 'response-1',
    isRevoked: options.isRevoked ?? false,
  };
  const ports = {
    clock: settableClock('2026-09-15T10:20:30Z'),
    random: countingRandom(),
    editions: memoryEditions(edition),
    invitations: memoryInvitations(),
    drafts: memoryDrafts(),
    responses: memoryResponses(),
    library: memoryLibrary(questionnaire),
  };
  await ports.invitations.create(fingerprint(CODE), invitation);
  const call = callerOf(respondForm(() => ports));
  const send = async (sent: Sent) => {
    const response = await call(sent);
    return { ...response, body: response.body?.replace(/<style>[^<]*<\/style>/, '') };
  };
  return {
    ports,
    invitation,
    edition,
    questionnaire,
    send,
    api: callerOf(respondApi(() => ports)),
    /** `/review` of the invitation. */
    get: (path: string, sent: Partial<Sent> = {}) => send({ path: `${BASE}${path}`, ...sent }),
    post: (path: string, fields: readonly (readonly [string, string])[] = [], sent: Partial<Sent> = {}) =>
      send({ path: `${BASE}${path}`, ...form(fields), ...sent }),
    stored: () => ports.responses.find(invitation.block, invitation.responseId),
    draft: () => ports.drafts.find(invitation.unit),
  };
}

export type Scene = Awaited<ReturnType<typeof respondentScene>>;

/** Where a response sends the browser, below the invitation. */
export function placeOf(response: APIGatewayProxyStructuredResultV2): string {
  return String(response.headers?.location ?? '').replace(BASE, '');
}

/** Answers for a unit with nothing new: the shortest way through the form of 2026. */
export const NOTHING_NEW = {
  introduced: [
    ['q.introduced.service', 'no'],
    ['q.introduced.product', 'no'],
    ['q.introduced.process', 'no'],
    ['q.introduced.communication', 'dont-know'],
  ],
  'under-way': [['q.under-way', 'yes']],
  culture: [
    ['q.culture.ideas', 'agree-fully'],
    ['q.comments', 'Takk.'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Fills in the short way as somebody with a browser does, up to the review. */
export async function fillIn(scene: Scene): Promise<void> {
  await scene.post('/begin');
  for (const [page, fields] of Object.entries(NOTHING_NEW)) await scene.post(`/${page}`, fields);
}

/** Fills in and sends; the receipt's number. */
export async function answer(scene: Scene): Promise<string> {
  await fillIn(scene);
  const { submissionId = '' } = (await scene.draft()) ?? {};
  await scene.post('/send', [['submissionId', submissionId]]);
  return (await scene.stored())?.receipts.at(-1)?.number ?? '';
}
