import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './problems.ts';
import { listFiles } from './source-code.ts';

/** What makes a test pass without proving anything, with the reason that is printed. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\b(test|it|describe|suite|bench)(\.\w+)*\.only\b/, 'runs this test and no other'],
  [/\b(test|it|describe|suite)(\.\w+)*\.(skip|skipIf|runIf|todo|fails|fixme|fail|slow)\b/, 'hides a test'],
  [/\b(xit|xdescribe|xtest|fit|fdescribe)\s*\(/, 'hides or singles out a test'],
  [
    /\bretries\s*:\s*[1-9]|\bretry\s*:\s*[1-9]|\.retry\(|configure\([^)]*retries/,
    'hides a test that fails now and then',
  ],
  [
    /\bwaitForTimeout\b|\bsetTimeout\s*\(\s*(resolve|r|done|res)\b|\bsleep\s*\(|timers\/promises/,
    'sleeps: wait for the condition',
  ],
  [/\bexpect\(\s*true\s*\)\s*\.toBe\(\s*true\s*\)|\bexpect\.anything\(\)\s*\)\s*\.toEqual/, 'cannot fail'],
  [/allowOnly\s*:\s*true|forbidOnly\s*:\s*false|passWithNoTests\s*:\s*true/, 'lets an empty run pass'],
];

/**
 * Looks for tests that cannot fail, are left out, or wait for time instead of a condition.
 * @returns one line per violation
 */
export function checkTests(root: string): string[] {
  const inTests = listFiles(root, ['src', 'server', 'scripts', 'bench'], /\.test\.tsx?$/).filter(
    (path) => path !== 'scripts/check-tests.test.ts',
  );
  const inJourneys = listFiles(root, ['e2e'], /\.tsx?$/);
  return [...inTests, ...inJourneys, 'vitest.config.ts'].flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      forbidden.flatMap(([pattern, reason]) => {
        const found = pattern.exec(line)?.[0];
        return found ? [`${path}:${index + 1}: ${found} ${reason}`] : [];
      }),
    );
  });
}

if (import.meta.main) report('tests', checkTests(join(import.meta.dirname, '..')));
