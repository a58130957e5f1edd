import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export type TestDatabase = {
  readonly url: string;
  /** Removes it, also while connections to it are open. */
  drop(): Promise<void>;
};

/**
 * Makes an empty PostgreSQL database for one test file.
 * @param server address of a server and a user who may create databases: `inject('postgresUrl')` in tests
 */
export async function createTestDatabase(server: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await tell(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(server, `drop database if exists ${name} with (force)`) };
}

async function tell(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
