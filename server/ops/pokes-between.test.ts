import { Client } from 'pg';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { nameId } from '../testing/store-under-test.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PokeHub } from '../routes/poke-hub.ts';
import { connectPokes } from './pokes-between.ts';

const [park, river] = [nameId('park'), nameId('river')];
const soon = { gather: 5, poll: 60_000, reconnect: 20 };

describe('pokes between two processes', () => {
  test('a commit at one is heard at the other, once and with the newest head', async () => {
    const url = await newDatabase();
    const [mine, yours] = [await newProcess(url), await newProcess(url)];
    for (const head of [1, 2, 3]) mine.pokes.tell(park, head, head === 2);
    mine.pokes.tell(river, 7, false);
    await soonTrue(() => expect(yours.heard).toHaveLength(2));
    expect(yours.heard).toEqual([
      [park, 3, true],
      [river, 7, false],
    ]);
    expect(mine.heard).toEqual([]);
  });

  test('more commits than fit into one message all arrive', async () => {
    const url = await newDatabase();
    const [mine, yours] = [await newProcess(url), await newProcess(url)];
    for (let n = 0; n < 250; n += 1) mine.pokes.tell(nameId(`space ${n}`), 1_000_000 + n, true);
    await soonTrue(() => expect(yours.heard).toHaveLength(250));
  });

  test('what cannot be read is no news', async () => {
    const url = await newDatabase();
    const [mine, yours] = [await newProcess(url), await newProcess(url)];
    const stranger = new Client({ connectionString: url });
    await stranger.connect();
    for (const payload of ['', 'x', '{}', '[1]', '[["a"]]']) {
      await stranger.query('select pg_notify($1, $2)', ['kyodo_note_moved', payload]);
    }
    await stranger.end();
    mine.pokes.tell(park, 1, false);
    await soonTrue(() => expect(yours.heard).toEqual([[park, 1, false]]));
  });

  test('a connection that was cut is made again', async () => {
    const url = await newDatabase();
    const [mine, yours] = [await newProcess(url), await newProcess(url)];
    await cutConnections(url);
    await soonTrue(() => expect(yours.warnings.length).toBeGreaterThan(0));
    let head = 0;
    await soonTrue(() => {
      mine.pokes.tell(park, (head += 1), false);
      expect(yours.heard.length).toBeGreaterThan(0);
    });
  });

  test('without messages the heads are looked up', async () => {
    const { heard } = await newProcess('postgres://nobody@127.0.0.1:1/none', { gather: 5, poll: 5, reconnect: 60_000 });
    await soonTrue(() => expect(heard).toEqual([[park, 4, true]]));
  });
});

/** Waits for something another process does, also on a busy machine. */
const soonTrue = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000 });

const newDatabase = async (): Promise<string> => {
  const database = await createTestDatabase(inject('postgresUrl'));
  onTestFinished(() => database.drop());
  return database.url;
};

/** One process, its hub replaced by somebody who writes down what is heard. */
const newProcess = async (url: string, pace = soon) => {
  const heard: unknown[] = [];
  const warnings: string[] = [];
  const hub: PokeHub = {
    listen: async () => () => undefined,
    moved: () => undefined,
    heard: (...news) => heard.push(news),
    end: () => undefined,
    spaces: () => [park],
    refresh: async () => undefined,
    close: () => undefined,
  };
  const store = { ...createMemoryStore('epoch'), heads: async () => ({ [park]: 4 }) };
  const log = { info: () => undefined, error: () => undefined, warn: (_: object, text: string) => warnings.push(text) };
  const pokes = await connectPokes(url, store, hub, log, pace);
  onTestFinished(() => pokes.close());
  return { pokes, heard, warnings };
};

const cutConnections = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kyodo-note pokes'
     and datname = current_database()`,
  );
  await client.end();
};
