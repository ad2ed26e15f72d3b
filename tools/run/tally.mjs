/**
 * Counts a Jest result. What did not run is a failure: a suite that broke before its first test, a skipped test (unless a
 * name filter left it out), and an ending without success although every test passed.
 *
 * Returns `{ passed, failed, notes }`, the notes explaining every failure that is not a failed test.
 */
export function tally(result, { code, filtered = false }) {
  if (!result) return { passed: 0, failed: 1, notes: ['Jest ended before it could tell its results.'] };
  const broken = result.numRuntimeErrorTestSuites;
  const skipped = filtered ? 0 : result.numPendingTests + result.numTodoTests;
  const notes = [];
  if (broken > 0) notes.push(`${broken} suites that could not run count as failed.`);
  if (skipped > 0) notes.push(`${skipped} skipped tests count as failed.`);
  let failed = result.numFailedTests + broken + skipped;
  if (failed === 0 && code !== 0) {
    failed = 1;
    notes.push(`Jest ended with ${code} although no test failed: what it said stands above.`);
  }
  return { passed: result.numPassedTests, failed, notes };
}
