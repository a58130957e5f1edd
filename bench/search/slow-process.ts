/**
 * Makes whole processes slower: they stand still for so much of every few milliseconds. What the developer tools slow down is the
 * first thread of a page alone, and search has a thread of its own.
 */
import { Worker } from 'node:worker_threads';
import type { BrowserContext } from '@playwright/test';

/** Milliseconds of work in each turn. */
const turnMs = 1;

/** @param rate 4 lets them work a quarter of the time @returns ends it */
export const slowDown = async (context: BrowserContext, rate: number): Promise<() => Promise<void>> => {
  if (rate <= 1) return async () => undefined;
  const pids = await renderersOf(context);
  const work = { pids, workMs: turnMs, stopMs: turnMs * (rate - 1) };
  const worker = new Worker(script, { eval: true, workerData: work });
  await new Promise<void>((resolve) => worker.once('online', () => resolve()));
  return async () => {
    await worker.terminate();
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  };
};

const renderersOf = async (context: BrowserContext): Promise<number[]> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser does not tell its processes');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  if (pids.length === 0) throw new Error('the browser has no page');
  return pids;
};

const script = `
const { workerData: { pids, workMs, stopMs } } = require('node:worker_threads');
const clock = new Int32Array(new SharedArrayBuffer(4));
const all = (signal) => { for (const pid of pids) process.kill(pid, signal); };
for (;;) {
  all('SIGSTOP');
  Atomics.wait(clock, 0, 0, stopMs);
  all('SIGCONT');
  Atomics.wait(clock, 0, 0, workMs);
}
`;
