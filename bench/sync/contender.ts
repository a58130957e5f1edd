/** One server with its devices, each in a process of its own. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, cpuOf, freePort, startChild } from '../harness/child.ts';

export interface Contender {
  readonly name: Name;
  /** Folder of the database. */
  readonly dir: string;
  /** A device that is let in and has fetched nothing yet. */
  device(room?: string): Promise<Child>;
  /** CPU time of the server so far, ms. */
  cpu(): number;
  /** Kills the server without a word and starts it again. @returns ms until it is ready */
  restart(): Promise<number>;
  /** Bytes of the database once everything is in it; the server is started again afterwards. */
  bytes(look?: (dir: string) => void): Promise<number>;
  close(): Promise<void>;
}

export type Name = 'ours' | 'limit' | 'grouped';

export const startContender = async (name: Name, profile: string | null = null): Promise<Contender> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-bench-'));
  const dir = join(folder, 'server');
  const bench = join(import.meta.dirname, '..');
  const files = name === 'ours' ? ['adapter/server.mjs', 'adapter/client.mjs'] : ['limit/server.ts', 'limit/client.ts'];
  const [serverFile, clientFile] = files.map((file) => join(bench, file)) as [string, string];
  const flagsFor = (who: string): string[] =>
    profile && name === 'ours' ? ['--cpu-prof', `--cpu-prof-dir=${join(profile, who)}`] : [];
  const port = await freePort();
  const devices: Child[] = [];
  let server: Child;

  const start = async (): Promise<number> => {
    const begun = performance.now();
    // As scripts/start.ts starts it; the others get the same.
    server = startChild(serverFile, ['--max-semi-space-size=32', ...flagsFor('server')]);
    await server.call('start', { port, dir, ...(name === 'grouped' ? { group: '1' } : {}) });
    return performance.now() - begun;
  };
  await start();

  return {
    name,
    dir,
    async device(room = 'g1') {
      const child = startChild(clientFile, flagsFor('client'));
      devices.push(child);
      await child.call('open', { port, room });
      return child;
    },
    cpu: () => cpuOf(server.pid),
    async restart() {
      await server.stop();
      return start();
    },
    async bytes(look) {
      await server.call('flush');
      await server.stop();
      const sum = bytesUnder(dir);
      look?.(dir);
      await start();
      return sum;
    },
    async close() {
      await Promise.all(devices.map((device) => device.stop()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const bytesUnder = (dir: string): number =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(dir, path)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
