/** The side that asks: each server and each device is a process of its own. */
import { fork } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Child {
  readonly pid: number;
  call<T = unknown>(command: string, options?: object): Promise<T>;
  onSeen(listener: (value: string, at: number) => void): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly val?: unknown;
  readonly err?: string;
}
interface Seen {
  readonly ev: 'seen';
  readonly v: string;
  readonly t: number;
}

/** @param nodeFlags e.g. `--cpu-prof` */
export const startChild = (script: string, nodeFlags: readonly string[] = []): Child => {
  const child = fork(script, [], {
    execArgv: ['--max-old-space-size=6000', '--no-warnings', ...nodeFlags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    // Types that were stripped once are not stripped again: starts and memory are those of the code that runs.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/kyodo-note/compiled'),
    },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: ((value: string, at: number) => void)[] = [];
  let last = 0;
  child.on('message', (message) => {
    const said = message as Answer | Seen;
    if ('ev' in said) {
      for (const listener of listeners) listener(said.v, said.t);
      return;
    }
    const asked = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.ok) asked?.resolve(said.val);
    else asked?.reject(new Error(said.err));
  });
  const gone = once(child as EventEmitter, 'exit').then(() => {
    for (const asked of waiting.values()) asked.reject(new Error(`${script} ended`));
  });
  return {
    pid: child.pid ?? 0,
    call<T>(cmd: string, options?: object) {
      last += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(last, asked);
      child.send({ id: last, cmd, args: options ? [options] : [] });
      return asked.promise as Promise<T>;
    },
    onSeen: (listener) => void listeners.push(listener),
    async stop() {
      // A process that is told nothing more ends by itself, and writes its profile when it has been asked for one.
      if (child.connected) child.disconnect();
      await gone;
    },
  };
};

/** CPU time a process has used so far, in milliseconds. */
export const cpuOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** A port nobody uses now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (!address || typeof address !== 'object') throw new Error('no free port');
  return address.port;
};
