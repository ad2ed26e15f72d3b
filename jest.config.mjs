import { availableParallelism } from 'node:os';

// One configuration, four kinds of test: pure specs, browser-like specs, real Postgres, and whole journeys.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
};

const shared = {
  rootDir: import.meta.dirname,
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@strata/(domain|statistics|question-import|contracts|testkit)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.strata/'],
};

export default {
  testSequencer: '<rootDir>/tools/run/longest-first.mjs',
  // Half of a journey is waiting for a database, a socket or a browser, so two go side by side on two cores as well.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/{libs,tools,apps/api}/**/*.spec.{ts,mjs}'],
      testEnvironment: 'node',
    },
    {
      ...shared,
      displayName: 'client',
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
      testEnvironment: 'jest-environment-jsdom',
    },
    { ...shared, displayName: 'database', testMatch: ['<rootDir>/apps/api/**/*.db-spec.ts'], testEnvironment: 'node' },
    {
      ...shared,
      displayName: 'journeys',
      testMatch: ['<rootDir>/apps/api/test/journeys/**/*.journey-spec.ts'],
      testEnvironment: 'node',
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/apps/web-e2e/**/*.journey-spec.ts'], testEnvironment: 'node' },
  ],
};
