import { loadRegister, REGISTER_VERSION } from '../../functions/adapters/files/register-files.ts';
import type { Edition } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Domain, Figure, Release } from '../../functions/core/release/release.ts';
import { municipalityRefusals, municipalityRoutes } from '../../functions/handlers/municipality.ts';
import { httpFunction } from '../../functions/http/http-function.ts';
import type { MunicipalityPorts } from '../../functions/municipality/municipality-ports.ts';
import type { FrameUnit } from '../../functions/ports/fieldwork.ts';
import type { IdentityProvider } from '../../functions/ports/identity.ts';
import { anEdition } from './an-edition.ts';
import { callerOf } from './http-event.ts';
import { memoryEditions, memoryFrame, memoryLibrary, settableClock } from './memory-ports.ts';
import {
  memoryRates,
  memoryRegisters,
  memoryReleases,
  memoryReports,
  memoryShelf,
} from './memory-results.ts';
import { NOTHING_ELSE, RELEASE_FRAME, shown } from './release-parts.ts';
import { tinySurvey } from './tiny-survey.ts';

export const ORIGIN = 'https://barometer.test';
export const SESSION = '__Host-municipality-session';
export const register = loadRegister();

const told = (share: number): Figure => shown(share, share - 0.1, share + 0.1, 20);

/** Figures by indicator of the tiny survey; an indicator that is left out has none. */
export function domain(id: string, figures: Readonly<Record<string, Figure>>): Domain {
  const kind = /^\d+$/.test(id) ? 'authority' : 'country';
  return { id, kind, participation: { kind: 'withheld', units: 9 }, figures, ...NOTHING_ELSE };
}

/** A release in which Bykle, its benchmarks and Bærum have figures that are easily told apart. */
export function aRelease(edition: string, domains?: readonly Domain[]): Release {
  const plan = anEdition({ id: edition }).plan;
  return {
    ...RELEASE_FRAME,
    edition: { id: edition, title: plan.title, closedAt: plan.closesAt, instrument: plan.instrument },
    questionnaire: { id: tinySurvey.id, version: tinySurvey.version },
    register: REGISTER_VERSION,
    synthetic: true,
    codeVersion: 'test',
    domains: [
      ...(domains ?? [
        domain('4222', { innovated: told(0.4222), 'much-trust': { kind: 'withheld' } }),
        domain('3201', { innovated: told(0.3201) }),
        domain('county-42', { innovated: told(0.5) }),
        domain('country', { innovated: { kind: 'nearly-all', atMost: 2, base: 1000 } }),
      ]),
    ],
  };
}

export interface World {
  readonly now?: string;
  readonly editions?: readonly Edition[];
  readonly respondents?: Readonly<Record<string, number>>;
  readonly identity?: IdentityProvider;
  readonly publicOrigin?: string;
}

/** The municipality's pages with everything around them in memory: ten units in Bykle, two in Bærum. */
export async function municipalityWorld(world: World = {}) {
  const clock = settableClock(world.now ?? '2027-02-10T12:00:00Z');
  const editions = world.editions ?? [anEdition({ register: REGISTER_VERSION }, 'closed')];
  const frame = memoryFrame();
  for (const { plan } of editions) await frame.replace(plan.id, [...units('4222', 10), ...units('3201', 2)]);
  const ports = {
    clock,
    editions: memoryEditions(...editions),
    frame,
    blockSums: memoryRates(world.respondents ?? {}),
    library: { ...memoryLibrary(tinySurvey), ...memoryRegisters(register) },
    releases: memoryReleases(),
    reports: memoryReports(),
    shelf: memoryShelf(),
    identity: world.identity ?? memoryIdentity(),
    publicOrigin: world.publicOrigin ?? ORIGIN,
  } satisfies MunicipalityPorts;

  const send = callerOf(httpFunction(municipalityRoutes, municipalityRefusals, () => ports));
  return {
    ports,
    clock,
    send,
    /** A page as a contact of an authority sees it. */
    see: (path: string, authority = '4222', headers: Readonly<Record<string, string>> = {}) =>
      send({ path, headers, cookies: [`${SESSION}=contact-${authority}`] }),
    /** Stores a release and a report of it for each authority and language, and gives the release's id. */
    publish: async (release: Release, madeAt: string, reports: readonly (readonly [string, Language])[]) => {
      const { id, edition } = await ports.releases.store(release, new Date(madeAt));
      for (const [authority, language] of reports) {
        const order = { edition, releaseId: id, authority, language };
        const key = `reports/${authority}-${language}.pdf`;
        await ports.reports.record({ ...order, at: madeAt, kind: 'stored', key, pages: 6, bytes: 345_678 });
      }
      return id;
    },
  };
}

/** `contact-4222` is a token for Bykle; anything else is none. */
function memoryIdentity(): IdentityProvider {
  const never = async (): Promise<never> => {
    throw new Error('Nobody logs in here');
  };
  return {
    begin: never,
    finish: never,
    logoutUrl: async () => undefined,
    verify: async (token) => {
      const authority = /^contact-(\d+)$/.exec(token)?.[1];
      return authority === undefined ? undefined : { authority, name: '' };
    },
  };
}

function units(authority: string, count: number): FrameUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `unit-${index}`,
    name: `Unit ${index}`,
    authority,
    sector: index % 2 === 0 ? 'education' : 'health',
    unitType: 'school',
    email: 'unit@example.com',
    employees: 10,
    bucket: 0,
    responseId: `${authority}-${index}`,
  }));
}
