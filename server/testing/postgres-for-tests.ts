import type { TestProject } from 'vitest/node';
import { startPostgres } from './pg-test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL that all test files share. */
    postgresUrl: string;
  }
}

/** Starts PostgreSQL before the first test of the server and stops it after the last; returns the way to stop. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  process.stdout.write(`PostgreSQL for the tests: ${postgres.label}\n`);
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
