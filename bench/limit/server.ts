/**
 * The simplest protocol there can be, over the same Hono and the same SQLite with the same durability: a row a record, the
 * last to arrive wins. No sessions, no roles, no clocks, no verdicts, no scopes, nothing kept of a conflict.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { serveCalls } from '../harness/calls.ts';

type Put = { readonly id: string };
type Change = readonly [id: string, field: string, value: unknown];
interface Options {
  readonly port: number;
  readonly dir: string;
  /** `1` lets requests that wait together share one commit. */
  readonly group?: string;
}

let db: DatabaseSync;

serveCalls({
  start(options: Options): Promise<void> {
    mkdirSync(options.dir, { recursive: true });
    db = new DatabaseSync(join(options.dir, 'limit.sqlite'));
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS record (room TEXT, id TEXT, json TEXT, PRIMARY KEY (room, id)) WITHOUT ROWID`);
    const app = createApp(options.group === '1' ? commitTogether() : commitAlone);
    return new Promise((resolve) =>
      serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, () => resolve()),
    );
  },
  flush: () => void db.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
});

type Commit = (work: () => void) => Promise<void>;

const commitAlone: Commit = async (work) => {
  db.exec('BEGIN IMMEDIATE');
  work();
  db.exec('COMMIT');
};

const commitTogether = (): Commit => {
  let waiting: { readonly work: () => void; readonly done: () => void }[] = [];
  const run = (): void => {
    const batch = waiting;
    waiting = [];
    db.exec('BEGIN IMMEDIATE');
    for (const { work } of batch) work();
    db.exec('COMMIT');
    for (const { done } of batch) done();
  };
  return (work) =>
    new Promise((done) => {
      if (waiting.length === 0) setImmediate(run);
      waiting.push({ work, done });
    });
};

const createApp = (commit: Commit): Hono => {
  const all = db.prepare('SELECT json FROM record WHERE room = ?');
  const one = db.prepare('SELECT json FROM record WHERE room = ? AND id = ?');
  const put = db.prepare('INSERT INTO record VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json');
  const listening = new Map<string, Set<(changes: string) => void>>();

  return new Hono()
    .get('/:room/all', (c) => {
      const json = `[${all
        .all(c.req.param('room'))
        .map((row) => row['json'])
        .join(',')}]`;
      c.header('Content-Type', 'application/json');
      c.header('Content-Encoding', 'br');
      return c.body(new Uint8Array(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })));
    })
    .post('/:room/put', async (c) => {
      const room = c.req.param('room');
      const records = (await bodyOf(c)) as Put[];
      await commit(() => {
        for (const record of records) put.run(room, record.id, JSON.stringify(record));
      });
      return c.body(null, 204);
    })
    .post('/:room/change', async (c) => {
      const room = c.req.param('room');
      const changes = (await bodyOf(c)) as Change[];
      await commit(() => {
        for (const [id, field, value] of changes) {
          const record = { ...JSON.parse(String(one.get(room, id)?.['json'])), [field]: value };
          put.run(room, id, JSON.stringify(record));
        }
      });
      const told = JSON.stringify(changes);
      for (const tell of listening.get(room) ?? []) tell(told);
      return c.body(null, 204);
    })
    .get('/:room/live', (c) =>
      streamSSE(c, async (stream) => {
        const tell = (data: string): void => void stream.writeSSE({ data });
        const listeners = listening.get(c.req.param('room')) ?? new Set();
        listening.set(c.req.param('room'), listeners.add(tell));
        await stream.write(': \n\n');
        await new Promise<void>((resolve) => stream.onAbort(resolve));
        listeners.delete(tell);
      }),
    );
};

const bodyOf = async (c: Context): Promise<unknown> => {
  const bytes = Buffer.from(await c.req.arrayBuffer());
  return JSON.parse((c.req.header('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8'));
};
