/** Where the torture happens: the database and the servers on it, to be killed and brought back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres } from '../pg-test-server.ts';
import type { Chance } from './chance.ts';
import { createServerProcess, type ServerProcess } from './server-process.ts';

export interface Place {
  /** What runs here, for people. */
  readonly label: string;
  /** Origins of the servers. */
  addresses(): string[];
  /** SIGKILL to something; says to what. */
  kill(chance: Chance): Promise<string>;
  /** Brings back everything that does not run. */
  restore(): Promise<void>;
  /** What the tables say about a space, past the server. */
  look(space: string): Promise<Look>;
  close(): Promise<void>;
}

export interface Look {
  /** How often the edit with this stamp was judged. */
  readonly judged: ReadonlyMap<string, number>;
  readonly conflicts: number;
}

/** One server on one SQLite file. */
export const sqlitePlace = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-torture-'));
  const server = createServerProcess({ DATA_DIR: folder });
  await bringUp([server]);
  return {
    label: 'SQLite, one server',
    addresses: () => [server.address()],
    async kill() {
      await server.kill();
      return 'server';
    },
    restore: () => bringUp([server]),
    async look(space) {
      const db = new DatabaseSync(join(folder, 'kyodo-note.sqlite'), { readOnly: true });
      const id = Buffer.from(space.replaceAll('-', ''), 'hex');
      const rows = db.prepare('select at, count(*) as times from mutation where space_id = ? group by at').all(id);
      const [found] = db.prepare(`select count(*) as n from record where space_id = ? and kind = 'conflict'`).all(id);
      db.close();
      const judged = new Map(rows.map((row) => [String(row['at']), Number(row['times'])]));
      return { judged, conflicts: Number(found?.['n']) };
    },
    async close() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Two servers on one PostgreSQL. */
export const postgresPlace = async (): Promise<Place> => {
  const postgres = await startPostgres({ own: true });
  const one = createServerProcess({ DATABASE_URL: postgres.url });
  const other = createServerProcess({ DATABASE_URL: postgres.url });
  const victims: readonly (readonly [name: string, kill: () => Promise<unknown>])[] = [
    ['one server', () => one.kill()],
    ['the other server', () => other.kill()],
    ['both servers', () => Promise.all([one.kill(), other.kill()])],
    ['postmaster', () => postgres.kill()],
    ['postmaster and one server', () => Promise.all([postgres.kill(), one.kill()])],
    ['postmaster and both servers', () => Promise.all([postgres.kill(), one.kill(), other.kill()])],
  ];
  await bringUp([one, other]);
  return {
    label: `PostgreSQL, two servers (${postgres.label})`,
    addresses: () => [one.address(), other.address()],
    async kill(chance) {
      const [name, kill] = chance.oneOf(victims);
      await kill();
      return name;
    },
    async restore() {
      await bringUp([one, other], async () => {
        if (!(await isAnswering(postgres.url))) await postgres.restart();
      });
    },
    async look(space) {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      try {
        const { rows } = await client.query(
          'select at, count(*)::int as times from mutation where space_id = $1 group by at',
          [space],
        );
        const found = await client.query(
          `select count(*)::int as n from record where space_id = $1 and kind = 'conflict'`,
          [space],
        );
        return { judged: new Map(rows.map((row) => [row.at, row.times])), conflicts: found.rows[0].n };
      } finally {
        await client.end();
      }
    },
    async close() {
      await Promise.all([one.kill(), other.kill()]);
      await postgres.stop();
    },
  };
};

/**
 * A server that does not come up is tried again; one that never does is said so.
 * @param below brings up what the servers stand on; it may be killed meanwhile
 */
const bringUp = async (servers: readonly ServerProcess[], below = async (): Promise<void> => {}): Promise<void> => {
  for (const server of servers) {
    await below();
    for (let tries = 0; !(await server.start()); tries += 1) {
      if (tries === 20) throw new Error(`a server did not start again:\n${server.said()}`);
      await wait(100);
      await below();
    }
  }
};

const isAnswering = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  const isUp = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return isUp;
};
