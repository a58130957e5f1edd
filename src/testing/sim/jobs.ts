/** Processes that run seeds, one per core. */
import { fork } from 'node:child_process';
import type { Report, Wish } from './worker.ts';

export interface Job {
  ask(wish: Wish): Promise<Report>;
  end(): void;
  /** It hangs. */
  kill(): void;
}

/** Starts a process. @param mutant the planted bug it runs with */
export const startJob = (mutant = ''): Job => {
  const child = fork(new URL('main.ts', import.meta.url), ['--worker', ...(mutant ? ['--mutant', mutant] : [])]);
  let settle: { resolve: (report: Report) => void; reject: (error: Error) => void } | null = null;
  child.on('message', (message) => settle?.resolve(message as Report));
  child.on('exit', (code) => settle?.reject(new Error(`a process of the simulator ended with ${code}`)));
  return {
    ask: (wish) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        child.send(wish);
      }),
    end: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** The other side: answers wishes until nobody asks any more. */
export const serveWishes = (grant: (wish: Wish) => Promise<Report>): void => {
  process.on('message', (wish) => {
    void grant(wish as Wish).then(
      (report) => process.send?.(report),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
};
