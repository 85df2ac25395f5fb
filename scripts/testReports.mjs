import { readFileSync } from 'node:fs';

/**
 * Counts what Vitest's JSON report tells. A run that ended badly without a failed test (an error outside any test, a
 * file that could not be read, no tests at all) counts one failure.
 * @param {string} report path of the report
 * @param {number} exitCode of Vitest
 * @returns {import('./test.mjs').Count}
 */
export function countVitest(report, exitCode) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report);
  return withExitCode(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    exitCode,
  );
}

/**
 * Counts what Playwright's JSON report tells. A story that passed only when tried again counts as failed.
 * @param {string} report path of the report
 * @param {number} exitCode of Playwright
 * @returns {import('./test.mjs').Count}
 */
export function countPlaywright(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = readReport(report).stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/** @param {string} report */
function readReport(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}

/**
 * @param {import('./test.mjs').Count} count
 * @param {number} exitCode
 */
function withExitCode(count, exitCode) {
  const hiddenFailure = exitCode !== 0 && count.failed === 0;
  return hiddenFailure ? { ...count, failed: 1 } : count;
}
