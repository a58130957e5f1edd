import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { check } from './check.ts';
import { isStopping, nodeArguments, root, runNode } from './run.ts';
import { type Counts, countPlaywright, countVitest } from './test-counts.ts';

/**
 * `npm test`: everything, one stage after the other; a stage that fails does not hide what the next would say. Its last line is
 * `N passed, N failed`. Names of stages as arguments run only these.
 */
type Stage = { readonly name: string; readonly after?: string; readonly run: () => Promise<Counts> };

const reports = join(root, 'reports');

const stages: readonly Stage[] = [
  { name: 'check', run: async () => ({ ...(await check()), remarks: [] }) },
  { name: 'vitest', run: runVitest },
  {
    name: 'simulator',
    run: () => single(nodeArguments('src/testing/sim/main.ts', ['--seeds', '2000', '--from', '1'])),
  },
  { name: 'build', run: runBuild },
  { name: 'size', after: 'build', run: () => single(nodeArguments('bench/size.bench.ts')) },
  { name: 'e2e', after: 'build', run: runJourneys },
];

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !stages.some((stage) => stage.name === name));
if (unknown !== undefined) {
  console.error(`there is no stage ${unknown}; stages are ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const wanted = stages.filter(
  ({ name }) =>
    chosen.length === 0 ||
    chosen.includes(name) ||
    stages.some((other) => chosen.includes(other.name) && other.after === name),
);
process.exit((await runAll(wanted)) ? 0 : 1);

/** Runs the stages, prints what each took, and says whether all is well. */
async function runAll(all: readonly Stage[]): Promise<boolean> {
  mkdirSync(reports, { recursive: true });
  console.log(`Node ${process.version}`);
  if (all.some(({ name }) => name === 'e2e')) await sayBrowser();
  const done: { name: string; seconds: number; counts: Counts }[] = [];
  for (const { name, after, run } of all) {
    if (isStopping()) break;
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const started = performance.now();
    const isPossible = (done.find((stage) => stage.name === after)?.counts.failed ?? 0) === 0;
    const counts = isPossible ? await run().catch(broken) : failedOnce(`not run, because ${after} failed`);
    done.push({ name, seconds: (performance.now() - started) / 1000, counts });
  }
  console.log(`\n── result ${'─'.repeat(64)}`);
  for (const { name, seconds, counts } of done) {
    console.log(
      `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s  ${String(counts.passed).padStart(6)} passed, ${counts.failed} failed`,
    );
    for (const remark of counts.remarks) console.log(`    ${remark}`);
  }
  const total = (what: 'passed' | 'failed') => done.reduce((sum, { counts }) => sum + counts[what], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 && done.length === all.length;
}

async function runVitest(): Promise<Counts> {
  const report = emptyReport('vitest.json');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode(nodeArguments('vitest', options));
  return countVitest(readReport(report), code);
}

async function runJourneys(): Promise<Counts> {
  const report = emptyReport('playwright.json');
  const { code } = await runNode(
    nodeArguments('playwright', ['test', '--config', 'e2e/playwright.config.ts']),
    'live',
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  return countPlaywright(readReport(report), code);
}

async function runBuild(): Promise<Counts> {
  const code = await build();
  return code === 0 ? { passed: 1, failed: 0, remarks: [] } : failedOnce(`building ended with ${code}`);
}

/** A stage that is one test: it passes when its program ends with 0. */
async function single(args: readonly string[]): Promise<Counts> {
  const { code } = await runNode(args);
  return code === 0 ? { passed: 1, failed: 0, remarks: [] } : failedOnce(`it ended with ${code}`);
}

/** Says at the start which browser the journeys will use, so that nobody waits ten minutes to hear that there is none. */
async function sayBrowser(): Promise<void> {
  // Imported late: the other stages do without Playwright.
  const { findBrowser } = await import('../e2e/support/find-browser.ts');
  try {
    const { path, version, foundBy } = findBrowser();
    console.log(`Browser: ${version} at ${path} (${foundBy})`);
  } catch (error) {
    console.error(`Browser: ${error instanceof Error ? error.message : error}\nThe end-to-end stage will fail.`);
  }
}

/** Path of a report that does not exist yet, so that an old one is never taken for a new one. */
function emptyReport(name: string): string {
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

function readReport(path: string): string {
  if (!existsSync(path)) throw new Error('it wrote no report, so nothing is known of its tests');
  return readFileSync(path, 'utf8');
}

function failedOnce(remark: string): Counts {
  return { passed: 0, failed: 1, remarks: [remark] };
}

function broken(error: unknown): Counts {
  return failedOnce(error instanceof Error ? error.message : String(error));
}
