/** The side of a child process: it is told by messages what to do, and answers with figures. */
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

type Calls = Readonly<Record<string, (options: never) => unknown>>;

/** Answers `{id, cmd, args}` with `{id, ok, val}` or `{id, ok, err}`, and ends with the process that asks. */
export const serveCalls = (calls: Calls): void => {
  process.on('message', (message: { readonly id: number; readonly cmd: string; readonly args: readonly never[] }) => {
    const { id, cmd, args } = message;
    Promise.resolve()
      .then(() => calls[cmd]?.(args[0] as never))
      .then(
        (val) => process.send?.({ id, ok: true, val }),
        (error: unknown) =>
          process.send?.({ id, ok: false, err: error instanceof Error ? error.stack : String(error) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
};

/** Tells the asking process that an edit has been seen. */
export const tellSeen = (value: unknown): void => void process.send?.({ ev: 'seen', v: value, t: now() });

/** Milliseconds of the machine's monotonic clock: comparable between processes. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

export interface Spent {
  readonly ms: number;
  /** Bytes on the wire, both ways. */
  readonly out: number;
  readonly in: number;
}

/** Runs a piece of work and says what it took. */
export const spent = async (work: () => Promise<unknown>): Promise<Spent> => {
  const before = traffic();
  const begun = now();
  await work();
  const ms = now() - begun;
  const after = traffic();
  return { ms, out: after.out - before.out, in: after.in - before.in };
};

/** Memory of this process in MiB, now and at its highest. */
export const memory = (): { readonly rss: number; readonly peak: number } => {
  const status = readFileSync('/proc/self/status', 'utf8');
  const mib = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { rss: mib('VmRSS'), peak: mib('VmHWM') };
};

const open = new Set<Socket>();
const closed = { in: 0, out: 0 };
subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket };
  open.add(socket);
  socket.once('close', () => {
    open.delete(socket);
    closed.in += socket.bytesRead;
    closed.out += socket.bytesWritten;
  });
});

const traffic = (): { in: number; out: number } => {
  const sum = { ...closed };
  for (const socket of open) {
    sum.in += socket.bytesRead;
    sum.out += socket.bytesWritten;
  }
  return sum;
};
