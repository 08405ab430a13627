import type { Config } from 'jest';

// Some packages say less under NODE_ENV=production, and a machine that is set up so must not change what tests see.
process.env.NODE_ENV = 'test';

const config: Config = {
  testEnvironment: 'node',
  // A machine that is busy is no failure; what hangs is ended all the same.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/support/transform.mjs' },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
  watchPathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
  injectGlobals: false,
  coverageProvider: 'v8',
  collectCoverageFrom: ['functions/**/*.{ts,tsx}', 'templates/**/*.{ts,tsx}', 'infra/**/*.ts'],
  maxWorkers: 2,
};

export default config;
