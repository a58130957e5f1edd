import { Client, type Pool } from 'pg';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from '../testing/pg-test-server.ts';
import { append, createSpace, nameId, rowOf } from '../testing/store-under-test.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openPostgresStore } from './postgres-store.ts';
import { createNames, isDoubleBirth, isWorthRetrying, refuseLazyCommit } from './postgres-pool.ts';
import { StoreRefused } from './sqlite-guard.ts';
import type { Store } from './store.ts';
import { isDatabaseTrouble } from './trouble.ts';

const endOthers =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

describe('PostgreSQL', () => {
  test('killed while people write: who was told has their row, and the server goes on when it is back', async () => {
    const postgres = await startPostgres({ own: true });
    onTestFinished(() => postgres.stop());
    const problems: Error[] = [];
    const store = await openPostgresStore({
      url: postgres.url,
      newEpoch: () => crypto.randomUUID(),
      onProblem: (error) => problems.push(error),
    });
    onTestFinished(() => store.close());
    const space = nameId('killed');
    await createSpace(store, space);
    const told = new Set<number>();
    const people = Array.from({ length: 8 }, async (_, who) => {
      for (let n = 0; ; n += 1) {
        told.add(await append(store, space, (seq) => rowOf(nameId(`${who} ${n}`), seq)));
        if (told.size === 100) void postgres.kill();
      }
    });
    await Promise.allSettled(people);
    await expect(store.ready()).rejects.toThrow(/ECONNREFUSED|terminat|ended/i);
    await postgres.restart();
    await store.ready();
    const rows = await store.read(space, (tx) => tx.rowsOf('activityLog'));
    const kept = new Set(rows.map((row) => row.seq));
    expect([...told].filter((seq) => !kept.has(seq))).toEqual([]);
    expect([...kept].sort((a, b) => a - b)).toEqual(Array.from({ length: kept.size }, (_, place) => place + 1));
    expect(await append(store, space, (seq) => rowOf(nameId('afterwards'), seq))).toBe(kept.size + 1);
  });

  test('a commit waits for the disk also where the database is set not to', async () => {
    const { url, drop } = await createTestDatabase(inject('postgresUrl'));
    onTestFinished(drop);
    const operator = new Client({ connectionString: url });
    await operator.connect();
    onTestFinished(() => operator.end());
    await operator.query(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`);
    const store = await openPostgresStore({ url, newEpoch: () => crypto.randomUUID(), onProblem: () => undefined });
    onTestFinished(() => store.close());
    // Whoever writes without waiting for the disk is refused by this database.
    await operator.query(`
      create function wait_for_disk() returns trigger language plpgsql as $$
      begin
        if current_setting('synchronous_commit') = 'off' then raise exception 'does not wait'; end if;
        return new;
      end $$`);
    for (const table of ['space', 'record', 'mutation', 'account']) {
      await operator.query(
        `create trigger waits before insert on ${table} for each row execute function wait_for_disk()`,
      );
    }
    await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        const space = nameId(`waits ${place}`);
        await createSpace(store, space);
        await append(store, space, (seq) => rowOf(nameId('kept'), seq));
        await store.people.createAccount(space, 1);
      }),
    );
    const lazy = new Client({ connectionString: url });
    await lazy.connect();
    onTestFinished(() => lazy.end());
    await expect(
      lazy.query('insert into account (account, created_at) values ($1, 1)', [nameId('lazy')]),
    ).rejects.toThrow('does not wait');
  });

  test.each([
    ['was put back', (_: Client, other: Store) => other.renewEpoch()],
    ['took over from one that broke', (operator: Client) => operator.query(endOthers)],
  ])('a process remembers nothing of what a database that %s has lost', async (_, happen) => {
    const { url, drop } = await createTestDatabase(inject('postgresUrl'));
    onTestFinished(drop);
    const open = async (): Promise<Store> => {
      const store = await openPostgresStore({ url, newEpoch: () => crypto.randomUUID(), onProblem: () => undefined });
      onTestFinished(() => store.close());
      return store;
    };
    const [here, there] = [await open(), await open()];
    const operator = new Client({ connectionString: url });
    await operator.connect();
    onTestFinished(() => operator.end());
    const [space, id] = [nameId('town'), nameId('member')];
    const write = (store: Store, role: string) => append(store, space, (seq) => rowOf(id, seq, { fields: { role } }));
    await createSpace(here, space);
    await write(here, 'member');
    await operator.query('create table old_space as table space; create table old_record as table record');
    await write(here, 'owner');
    await operator.query('delete from space; insert into space table old_space');
    await operator.query('delete from record; insert into record table old_record');
    await happen(operator, there);
    for (const store of [here, there]) await vi.waitFor(() => store.ready());
    await write(there, 'guest');
    await here.epoch();
    expect(await here.write(space, async (tx) => (await tx.row(id))?.fields)).toEqual({ role: 'guest' });
  });

  test('a server that is handed connections that do not wait is not started', async () => {
    const handed = (kept: string) => ({ query: async () => ({ rows: [{ kept }] }) }) as unknown as Pool;
    await expect(refuseLazyCommit(handed('off'))).rejects.toBeInstanceOf(StoreRefused);
    for (const kept of ['on', 'remote_apply', 'remote_write', 'local']) await refuseLazyCommit(handed(kept));
  });

  test('a database that may only be read, is full or is away is no mistake of ours', () => {
    const failing = (code: string) => Object.assign(new Error('pg'), { code });
    expect(
      ['25006', '53100', '57P01', '08006', 'ECONNREFUSED', '23505', '42601'].map((code) =>
        isDatabaseTrouble(failing(code)),
      ),
    ).toEqual([true, true, true, true, true, false, false]);
  });

  test('the same work is tried again when the database asks for it, and not otherwise', () => {
    const pgError = (code: string, more = {}) => Object.assign(new Error('pg'), { code, ...more });
    expect(['40001', '40P01', '23505', '57014', ''].map((code) => isWorthRetrying(pgError(code)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isDoubleBirth(pgError('23505', { table: 'space' }))).toBe(true);
    expect(isDoubleBirth(pgError('23505', { table: 'device' }))).toBe(false);
    expect([isWorthRetrying(null), isWorthRetrying('x')]).toEqual([false, false]);
  });

  test('the same statement has the same name on every connection', () => {
    const nameOf = createNames();
    expect([nameOf('select 1'), nameOf('select 2'), nameOf('select 1')]).toEqual(['s0', 's1', 's0']);
  });
});
