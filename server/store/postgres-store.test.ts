import { describe, expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../testing/pg-test-server.ts';
import { append, createSpace, nameId, rowOf } from '../testing/store-under-test.ts';
import { openPostgresStore } from './postgres-store.ts';
import { createNames, isDoubleBirth, isWorthRetrying } from './postgres-pool.ts';

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
