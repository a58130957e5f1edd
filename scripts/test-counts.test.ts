import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.ts';

const vitest = (more: object): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...more,
  });
const playwright = (stats: object, errors: object[] = []): string =>
  JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('counting what vitest reported', () => {
  test('all is well', () => {
    expect(countVitest(vitest({}), 0)).toEqual({ passed: 3, failed: 0, remarks: [] });
  });

  test('failed tests are counted', () => {
    expect(countVitest(vitest({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  test('a file that breaks before its first test is one failure', () => {
    const testResults = [{ status: 'failed', name: 'a.test.ts', assertionResults: [] }];
    expect(countVitest(vitest({ testResults }), 1)).toEqual({
      passed: 3,
      failed: 1,
      remarks: ['a.test.ts could not be run'],
    });
  });

  test.each([{ numPendingTests: 1 }, { numTodoTests: 1 }])('a test that was left out is a failure: %j', (more) => {
    expect(countVitest(vitest(more), 0)).toEqual({ passed: 3, failed: 1, remarks: ['1 tests were left out'] });
  });

  test('a run without a test is a failure', () => {
    expect(countVitest(vitest({ numPassedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1, remarks: ['no test ran'] });
  });

  test('an error outside of all tests is a failure', () => {
    expect(countVitest(vitest({}), 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe('counting what Playwright reported', () => {
  test('all is well', () => {
    expect(countPlaywright(playwright({}), 0)).toEqual({ passed: 3, failed: 0, remarks: [] });
  });

  test.each([{ unexpected: 1 }, { flaky: 1 }, { skipped: 1 }])('%j is a failure', (stats) => {
    expect(countPlaywright(playwright(stats), 0)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('an error outside of a test is a failure with its words', () => {
    const text = playwright({ expected: 0 }, [{ message: 'No tests found' }]);
    expect(countPlaywright(text, 1)).toEqual({ passed: 0, failed: 1, remarks: ['No tests found'] });
  });

  test('a run without a test is a failure', () => {
    expect(countPlaywright(playwright({ expected: 0 }), 0)).toMatchObject({ failed: 1, remarks: ['no test ran'] });
  });
});
