import { describe, expect, test } from '@jest/globals';
import { getStage, stackNameOf, stageNames, UnknownStageError } from '../../infra/stages.ts';

const stages = stageNames.map(getStage);

describe('getStage', () => {
  test.each(['', 'prod', 'toString', '__proto__'])('refuses "%s" and says which there are', (name) => {
    expect(() => getStage(name)).toThrow(UnknownStageError);
    expect(() => getStage(name)).toThrow(/development, test, production/);
  });
});

describe('stages', () => {
  test('are found under their own names', () => {
    expect(stages.map(({ name }) => name)).toEqual(stageNames);
    expect(stages.map(stackNameOf)).toContain('Innovasjonsbarometer-test');
  });

  test('keep data everywhere but in development', () => {
    expect(stages.filter(({ keepsData }) => !keepsData).map(({ name }) => name)).toEqual(['development']);
  });

  test('have login pages with names that Cognito takes, each its own', () => {
    const prefixes = stages.map(({ login }) => (login.kind === 'own-pool' ? login.domainPrefix : ''));
    for (const prefix of prefixes) {
      expect(prefix).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/);
      expect(prefix).not.toMatch(/aws|amazon|cognito/);
    }
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test('keep people’s data in the EEA', () => {
    for (const { region } of stages) expect(region).toMatch(/^eu-(north|west|central|south)-\d$/);
  });

  test('let production have the firewall', () => {
    expect(getStage('production').hasFirewall).toBe(true);
  });
});
