import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../functions/core/language.ts';
import type { Register } from '../../functions/core/register/register.ts';
import type { Background } from '../../functions/core/release/background.ts';
import { canonicalJson } from '../../functions/core/release/canonical-json.ts';
import type { Release } from '../../functions/core/release/release.ts';
import type { BlockSumsStore } from '../../functions/ports/answers.ts';
import type { Library } from '../../functions/ports/library.ts';
import type { Backgrounds, ReleaseRecord, Releases } from '../../functions/ports/releases.ts';
import type { ReportRecord, ReportShelf, Reports } from '../../functions/ports/reports.ts';
import { fingerprint } from './memory-ports.ts';

/** Releases under the fingerprint of their text, numbered in the order they came. */
export function memoryReleases(): Releases {
  const artefacts = new Map<string, Release>();
  const records: ReleaseRecord[] = [];
  const list = async (edition: string) => records.filter((record) => record.edition === edition);
  return {
    list,
    store: async (release, madeAt) => {
      const id = fingerprint(canonicalJson(release));
      const others = await list(release.edition.id);
      const same = others.find((record) => record.id === id);
      if (same !== undefined) return same;
      artefacts.set(id, release);
      const record = {
        edition: release.edition.id,
        number: others.length + 1,
        id,
        madeAt: madeAt.toISOString(),
        publication: release.publication,
      };
      records.push(record);
      return record;
    },
    open: async (id) => {
      const release = artefacts.get(id);
      if (release === undefined) throw new Error(`There is no release ${id}`);
      return release;
    },
  };
}

export function memoryBackgrounds(): Backgrounds {
  const all = new Map<string, Background>();
  return {
    put: async (background) => {
      all.set(background.releaseId, background);
    },
    find: async (releaseId) => all.get(releaseId),
  };
}

export function memoryReports(): Reports {
  const all = new Map<string, ReportRecord>();
  const name = (releaseId: string, authority: string, language: Language) =>
    [releaseId, authority, language].join('#');
  return {
    record: async (report) => {
      all.set(name(report.releaseId, report.authority, report.language), report);
    },
    find: async (...report) => all.get(name(...report)),
    list: async (releaseId, authority) =>
      [...all.values()].filter(
        (report) =>
          report.releaseId === releaseId && (authority === undefined || report.authority === authority),
      ),
  };
}

/** Links that say what they open, for how long and under which name. */
export function memoryShelf(): ReportShelf {
  const all = new Map<string, Uint8Array>();
  return {
    has: async (key) => all.has(key),
    put: async (key, pdf) => {
      all.set(key, pdf);
    },
    link: async (key, seconds, fileName) => `https://shelf.test/${key}?seconds=${seconds}&name=${fileName}`,
  };
}

/** Only what may be known while an edition is open; asking for sums is a fault of whoever shows pages. */
export function memoryRates(respondents: Readonly<Record<string, number>>): BlockSumsStore {
  const refuse = async (): Promise<never> => {
    throw new Error('Sums are not for pages');
  };
  return {
    put: refuse,
    replace: refuse,
    ofAuthority: refuse,
    respondentsBySector: refuse,
    respondents: async (_edition, authority) =>
      new Map(Object.entries(respondents).filter(([code]) => authority === undefined || code === authority)),
  };
}

export function memoryRegisters(
  ...registers: readonly Register[]
): Pick<Library, 'register' | 'putRegister'> {
  const all = new Map(registers.map((register) => [register.version, register]));
  return {
    putRegister: async (register) => {
      const existing = all.get(register.version);
      if (existing !== undefined) {
        return isDeepStrictEqual(existing, register) ? 'same-exists' : 'other-exists';
      }
      all.set(register.version, register);
      return 'stored';
    },
    register: async (version) => {
      const found = all.get(version);
      if (found === undefined) throw new Error(`The library has no register ${version}`);
      return found;
    },
  };
}
