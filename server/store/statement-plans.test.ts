import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spaceStatements } from './space-statements.ts';
import { sqliteWriter } from './sqlite-dialect.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder: string;
let db: DatabaseSync;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyodo-note-plans-'));
  const file = join(folder, 'kyodo-note.sqlite');
  const store = await openSqliteStore({ file, newEpoch: () => 'epoch', soon: setImmediate });
  await store.close();
  db = new DatabaseSync(file);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** What belongs to the whole server or, once a day or at a showing, to a whole space. */
const wide = new Set([
  'spaces',
  'sweepBodies',
  'unbind',
  'marks',
  'deletedRows',
  'deleteExits',
  'crowdedTexts',
  'endScopes',
  // Found by its address, before its space is known.
  'publicPage',
]);

test.each(Object.entries(spaceStatements(sqliteWriter())).filter(([name]) => !wide.has(name)))(
  'what %s finds is found by more than its space: a large space is not read through under the lock',
  (_, { sql }) => {
    const plan = db.prepare(`explain query plan ${sql}`).all(...sql.matchAll(/\?/g).map(() => null));
    for (const { detail } of plan) {
      const table = /(?:SEARCH|SCAN) (\w+)/.exec(String(detail))?.[1];
      if (table === undefined || table === 'space') continue;
      expect(detail).toMatch(/\(space_id=\? AND /);
    }
  },
);
