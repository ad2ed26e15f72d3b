import { describe, expect, it } from '@jest/globals';
import { tally } from './tally.mjs';

const clean = { numPassedTests: 9, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };

describe('the closing count of the tests', () => {
  it('counts what passed and what failed', () => {
    expect(tally({ ...clean, numFailedTests: 2 }, { code: 1 })).toEqual({ passed: 9, failed: 2, notes: [] });
  });

  it('counts suites that could not run, skipped tests and tests to be written as failed, and says so', () => {
    const { failed, notes } = tally({ ...clean, numRuntimeErrorTestSuites: 1, numPendingTests: 2, numTodoTests: 3 }, { code: 0 });
    expect(failed).toBe(6);
    expect(notes).toEqual(['1 suites that could not run count as failed.', '5 skipped tests count as failed.']);
  });

  it('does not count what a name filter left out', () => {
    expect(tally({ ...clean, numPendingTests: 40 }, { code: 0, filtered: true })).toMatchObject({ passed: 9, failed: 0 });
  });

  it('never closes without a failure when Jest ended with one', () => {
    expect(tally(clean, { code: 1 })).toMatchObject({ passed: 9, failed: 1 });
    expect(tally(null, { code: 1 })).toMatchObject({ passed: 0, failed: 1 });
  });
});
