/** The real server as a process of its own, on the built app: it can be killed at any moment and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NotebookServer {
  /** Origin, e.g. http://localhost:40001. */
  readonly address: string;
  /** SIGKILL: no farewell, no flush. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  restart(): Promise<void>;
  /** Stops and removes the data. */
  close(): Promise<void>;
  /** What it printed so far. */
  readonly output: () => string;
}

const root = join(import.meta.dirname, '../..');

/** @param env e.g. DATABASE_URL for PostgreSQL */
export const startNotebookServer = async (env: Record<string, string> = {}): Promise<NotebookServer> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-e2e-'));
  const address = `http://localhost:${port}`;
  let output = '';
  let child: ChildProcess | null = null;

  const launch = async (): Promise<void> => {
    const started = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'server/main.ts')], {
      cwd: root,
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text.toString();
      });
    }
    await untilReady(`${address}/readyz`, started, () => output);
  };

  const kill = async (): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise<void>((done) => running.once('exit', () => done()));
    running.kill('SIGKILL');
    await gone;
  };

  await launch();
  return {
    address,
    kill,
    restart: launch,
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
    output: () => output,
  };
};

/** A port nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });

const untilReady = async (url: string, child: ChildProcess, output: () => string): Promise<void> => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`the server was not ready within 30 s:\n${output()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 50));
  }
};
