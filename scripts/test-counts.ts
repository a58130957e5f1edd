/** How many tests passed and failed. Tests that were left out count as failed: nothing is skipped silently. */
export type Counts = { readonly passed: number; readonly failed: number; readonly remarks: readonly string[] };

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
};

/** Counts from what vitest's json reporter wrote. */
export function countVitest(text: string, exitCode: number): Counts {
  const report: VitestReport = JSON.parse(text);
  // A file that breaks before its first test has no test to count.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return settle({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    leftOut: report.numPendingTests + report.numTodoTests,
    remarks: broken.map(({ name }) => `${name} could not be run`),
    exitCode,
  });
}

/** Counts from what Playwright's json reporter wrote. A test that passed only when tried again counts as failed. */
export function countPlaywright(text: string, exitCode: number): Counts {
  const { stats, errors }: PlaywrightReport = JSON.parse(text);
  return settle({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    leftOut: stats.skipped,
    remarks: errors.map(({ message }) => message ?? 'an error outside of a test'),
    exitCode,
  });
}

type Tally = { passed: number; failed: number; leftOut: number; remarks: readonly string[]; exitCode: number };

function settle({ passed, failed, leftOut, remarks, exitCode }: Tally): Counts {
  const more = [...remarks];
  let total = failed + leftOut;
  if (leftOut > 0) more.push(`${leftOut} tests were left out`);
  if (passed + total === 0) more.push('no test ran');
  else if (total === 0 && exitCode !== 0) more.push(`it ended with ${exitCode} although every test passed`);
  if (total === 0 && (passed === 0 || exitCode !== 0)) total = 1;
  return { passed, failed: total, remarks: more };
}
