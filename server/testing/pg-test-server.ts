import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres, type Binaries } from './pg-binaries.ts';

export type TestPostgres = {
  /** Address of the database `postgres` with a user who may create others. */
  readonly url: string;
  /** What runs, for people: version and where it came from. */
  readonly label: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
  /** SIGKILL to the main process, as when the machine's memory runs out. */
  kill(): Promise<void>;
  /** Starts it again on the same files and the same port, after `kill`. */
  restart(): Promise<void>;
};

type Options = {
  /** Start one of our own although TEST_DATABASE_URL names another: for tests that kill it. */
  readonly own?: boolean;
  /** Wait for the disk on each commit. Off by default: tests kill processes, not the power. */
  readonly fsync?: boolean;
};

/**
 * Starts a real PostgreSQL for tests: the one TEST_DATABASE_URL names, else the binaries among the project's packages, else
 * those of the system. Also works for root, whom PostgreSQL refuses: it then runs as `postgres` or `nobody`.
 * @throws Error that says what to install when there is none
 */
export async function startPostgres({ own = false, fsync = false }: Options = {}): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given && !own) return serverGiven(given);

  const person = unprivilegedPerson();
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-postgres-'));
  const binaries = bringWithin(findPostgres(), folder);
  chmodSync(folder, 0o755);
  if (person) chownSync(folder, person.uid, person.gid);

  const data = join(folder, 'data');
  execFileSync(
    join(binaries.bin, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...person, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let main = launch();
  process.once('exit', cleanUp);
  try {
    await untilAnswering(url, () => main);
  } catch (error) {
    cleanUp();
    throw error;
  }
  return {
    url,
    label: binaries.label,
    async stop() {
      await end('SIGINT');
      process.off('exit', cleanUp);
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
    async restart() {
      // Workers of the killed one may hold its memory for a moment; until they are gone a new one refuses to start.
      for (let tries = 0; tries < 50; tries++) {
        main = launch();
        const isUp = await untilAnswering(url, () => main).then(
          () => true,
          () => false,
        );
        if (isUp) return;
        await end('SIGKILL');
        await wait(200);
      }
      throw new Error(`PostgreSQL did not start again on port ${port}`);
    },
  };

  function launch(): Launched {
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: process.platform === 'win32' ? '' : folder,
      fsync: fsync ? 'on' : 'off',
      max_connections: 200,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(binaries.bin, 'postgres'), ['-D', data, ...args], {
      ...person,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const launched: Launched = { child, log: '', ended: new Promise((resolve) => child.once('exit', () => resolve())) };
    child.stderr?.on('data', (chunk: Buffer) => (launched.log = (launched.log + chunk.toString()).slice(-4000)));
    child.once('error', (error) => (launched.log += error.message));
    // A forgotten stop() must not keep a test run from ending.
    child.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
    return launched;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    main.child.ref();
    if (main.child.exitCode === null && main.child.signalCode === null) main.child.kill(signal);
    await main.ended;
  }

  function cleanUp(): void {
    main.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

type Launched = { readonly child: ChildProcess; log: string; readonly ended: Promise<void> };

function serverGiven(url: string): TestPostgres {
  const refuse = () =>
    Promise.reject(
      new Error('The server that TEST_DATABASE_URL names is not ours to kill: use startPostgres({ own: true })'),
    );
  return { url, label: 'TEST_DATABASE_URL', stop: () => Promise.resolve(), kill: refuse, restart: refuse };
}

/** PostgreSQL refuses to run as root; this is who runs it instead. */
function unprivilegedPerson(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
}

/** Copies packaged binaries where an unprivileged user can read them, and makes the links their package leaves out. */
function bringWithin(found: Binaries, folder: string): Binaries {
  if (!found.links) return found;
  const copy = join(folder, 'native');
  cpSync(dirname(found.bin), copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of found.links) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
  return { ...found, bin: join(copy, 'bin') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilAnswering(url: string, current: () => Launched): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { child, log } = current();
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL ended while starting:\n${log}`);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
    await wait(50);
  }
  throw new Error(`PostgreSQL did not answer within 30 s:\n${current().log}`);
}
