import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs no browser: rules, laws, store on fake-indexeddb, two devices, server on SQLite and PostgreSQL. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    reporters: ['default'],
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          // Dexie looks for the disk when it is loaded, so the one in memory stands there before any test.
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts'],
          // Starts one PostgreSQL for all files; each file makes databases of its own (server/testing/test-database.ts).
          globalSetup: ['server/testing/postgres-for-tests.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
