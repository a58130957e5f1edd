/** One real server as a process of its own, which may die at any moment and keeps its address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ServerProcess {
  /** Origin; empty before the first start. */
  address(): string;
  isReady(): boolean;
  /** Starts it when it does not run. Resolves to whether it became ready; it may be killed meanwhile. */
  start(): Promise<boolean>;
  /** SIGKILL: no farewell, no flush. */
  kill(): Promise<void>;
  /** The end of what it printed. */
  said(): string;
}

const main = join(import.meta.dirname, '../../main.ts');

/** @param env DATA_DIR or DATABASE_URL */
export const createServerProcess = (env: Readonly<Record<string, string>>): ServerProcess => {
  let child: ChildProcess | null = null;
  let ended: Promise<boolean> = Promise.resolve(false);
  let isReady = false;
  let address = '';
  let said = '';

  const launch = (): Promise<boolean> => {
    const port = address === '' ? '0' : new URL(address).port;
    const started = spawn(process.execPath, [main], {
      env: { ...process.env, ...env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const ready = new Promise<boolean>((found) => {
      const onText = (text: Buffer): void => {
        said = (said + text.toString()).slice(-4000);
        const where = isReady ? undefined : /Ready after \d+ ms: (\S+)/.exec(said)?.[1];
        if (where === undefined) return;
        // The same text must not announce the next start.
        said = '';
        isReady = true;
        address = where;
        found(true);
      };
      started.stdout.on('data', onText);
      started.stderr.on('data', onText);
    });
    ended = new Promise((gone) => {
      started.once('close', () => {
        child = null;
        isReady = false;
        gone(false);
      });
    });
    return Promise.race([ready, ended]);
  };

  return {
    address: () => address,
    isReady: () => isReady,
    start: () => (child === null ? launch() : Promise.resolve(isReady)),
    async kill() {
      child?.kill('SIGKILL');
      await ended;
    },
    said: () => said,
  };
};
