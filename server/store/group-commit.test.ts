import { describe, expect, test } from 'vitest';
import { createWriter } from './group-commit.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

describe('writers who wait together', () => {
  test('share one wait for the disk, and hear of success only after it', async () => {
    const { connection, said } = listening();
    const writer = createWriter(connection, setImmediate);
    const people = ['花子', '健', '実'];
    await Promise.all(
      people.map((who) =>
        writer.submit(async () => said.push(`${who} writes`)).then(() => said.push(`${who} is told`)),
      ),
    );
    expect(said).toEqual([
      'BEGIN IMMEDIATE',
      ...people.map((who) => `${who} writes`),
      'COMMIT',
      ...people.map((who) => `${who} is told`),
    ]);
  });

  test('when one of them fails, everything is undone and done again without it', async () => {
    const { connection, said } = listening();
    const undone = () => said.push('nothing of it remains');
    const writer = createWriter(connection, setImmediate, undone);
    const results = await Promise.allSettled([
      writer.submit(async () => said.push('花子 writes')),
      writer.submit(async () => {
        said.push('健 breaks a rule');
        throw new Error('the rule says no');
      }),
    ]);
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    expect(said).toEqual([
      'BEGIN IMMEDIATE',
      '花子 writes',
      '健 breaks a rule',
      'ROLLBACK',
      'nothing of it remains',
      'BEGIN IMMEDIATE',
      ...['SAVEPOINT work', '花子 writes', 'RELEASE work'],
      ...['SAVEPOINT work', '健 breaks a rule', 'ROLLBACK TO work', 'RELEASE work'],
      'COMMIT',
    ]);
  });

  test('one who fails alone is not tried twice', async () => {
    const { connection, said } = listening();
    const writer = createWriter(connection, setImmediate);
    await expect(writer.submit(() => Promise.reject(new Error('the rule says no')))).rejects.toThrow(
      'the rule says no',
    );
    expect(said).toEqual(['BEGIN IMMEDIATE', 'ROLLBACK']);
  });

  test('all fail when the disk refuses, and the next ones go on', async () => {
    let isFull = true;
    const { connection } = listening((sql) => {
      if (sql === 'COMMIT' && isFull) throw new Error('database or disk is full');
    });
    const writer = createWriter(connection, setImmediate);
    const results = await Promise.allSettled([writer.submit(async () => 1), writer.submit(async () => 2)]);
    expect(results.map((one) => (one.status === 'rejected' ? String(one.reason) : one.value))).toEqual([
      'Error: database or disk is full',
      'Error: database or disk is full',
    ]);
    isFull = false;
    expect(await writer.submit(async () => 3)).toBe(3);
  });

  test('one whose failure ended the whole transaction takes the others with it instead of losing them quietly', async () => {
    const { connection, end } = listening();
    const writer = createWriter(connection, setImmediate);
    const results = await Promise.allSettled([
      writer.submit(async () => 'written'),
      writer.submit(async () => {
        end();
        throw new Error('disk I/O error');
      }),
    ]);
    expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });
});

/** A connection that only says what it is told. */
const listening = (onExec: (sql: string) => void = () => undefined) => {
  const said: string[] = [];
  let isInTransaction = false;
  const connection: SqliteConnection = {
    get isInTransaction() {
      return isInTransaction;
    },
    exec(sql) {
      said.push(sql);
      onExec(sql);
      if (sql.startsWith('BEGIN')) isInTransaction = true;
      if (sql === 'COMMIT' || sql === 'ROLLBACK') isInTransaction = false;
    },
    all: async () => [],
    run: async () => undefined,
    close: () => undefined,
  };
  return { connection, said, end: () => (isInTransaction = false) };
};
