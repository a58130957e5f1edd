import { Client } from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { startPostgres } from './pg-test-server.ts';
import { createTestDatabase } from './test-database.ts';

describe('PostgreSQL for tests', () => {
  test('every test file gets a database that no other sees', async () => {
    const [mine, yours] = await Promise.all([
      createTestDatabase(inject('postgresUrl')),
      createTestDatabase(inject('postgresUrl')),
    ]);
    onTestFinished(async () => {
      await Promise.all([mine.drop(), yours.drop()]);
    });
    await ask(mine.url, 'create table town (name text)');
    expect(await ask(mine.url, "insert into town values ('みどり町') returning name")).toEqual([{ name: 'みどり町' }]);
    await expect(ask(yours.url, 'select name from town')).rejects.toThrow(/does not exist/);
  });

  test('killed in the middle of work, it comes back with what it had acknowledged', async () => {
    const postgres = await startPostgres({ own: true });
    onTestFinished(() => postgres.stop());
    await ask(postgres.url, 'create table town (name text)');
    await ask(postgres.url, "insert into town values ('みどり町')");
    await postgres.kill();
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await postgres.restart();
    expect(await ask(postgres.url, 'select name from town')).toEqual([{ name: 'みどり町' }]);
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
