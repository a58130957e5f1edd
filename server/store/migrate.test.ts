import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { sqliteColumns } from './column-types.ts';
import { migrate, migrations } from './migrate.ts';
import { kyselyOver } from './sqlite-dialect.ts';

describe('tables of the database', () => {
  test('are made once, and stay when the server starts again', async () => {
    const db = kyselyOver(new DatabaseSync(':memory:'));
    expect(await migrate(db, sqliteColumns)).toEqual(Object.keys(migrations(sqliteColumns)));
    expect(await migrate(db, sqliteColumns)).toEqual([]);
    await db.destroy();
  });

  test('a migration that fails half-way changes nothing and can be tried again', async () => {
    const file = new DatabaseSync(':memory:');
    const db = kyselyOver(file);
    await migrate(db, sqliteColumns);
    const before = schemaOf(file);
    let isBroken = true;
    const wanted = {
      ...migrations(sqliteColumns),
      '9999-half': {
        up: async (tx: Kysely<unknown>) => {
          await tx.schema.alterTable('record').addColumn('colour', sql`text`).execute();
          if (isBroken) throw new Error('the light went out');
        },
      },
    };
    await expect(migrate(db, sqliteColumns, wanted)).rejects.toThrow(/could not be brought up to date/);
    expect(schemaOf(file)).toEqual(before);
    isBroken = false;
    expect(await migrate(db, sqliteColumns, wanted)).toEqual(['9999-half']);
    await db.destroy();
  });

  test('a database of a newer version is refused and left as it is', async () => {
    const file = new DatabaseSync(':memory:');
    const db = kyselyOver(file);
    const newer = { ...migrations(sqliteColumns), '9999-newer': { up: async () => undefined } };
    await migrate(db, sqliteColumns, newer);
    const before = schemaOf(file);
    await expect(migrate(db, sqliteColumns)).rejects.toThrow(/could not be brought up to date/);
    expect(schemaOf(file)).toEqual(before);
    await db.destroy();
  });

  test('no released migration was edited, left out or put in between', () => {
    const folder = join(import.meta.dirname, 'migrations');
    const prints = Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
        ]),
    );
    expect(prints).toEqual(released);
    expect(Object.keys(migrations(sqliteColumns))).toEqual(Object.keys(released).map((name) => name.slice(0, -3)));
  });
});

/** Finger-prints of the migrations in use somewhere. A new migration adds a line; a line never changes. */
const released = {
  '0001-first-tables.ts': '61f687fb0d1ee1c8c19d581a6461bb5bfc8f75d962fa87c7481240b40f435c73',
  '0002-history.ts': '302b1944b27ead1428ff154169e1fb63beca44feb161873d489684d8244fa193',
  '0003-forgotten.ts': 'f5470e1c680784918233c619aa697d3a1eaabb98c3d3a5c1b2576dcde1a54a23',
  '0004-housekeeping.ts': '400ba1d55fe63c5fd428acaab41db186a8bb9bb8cd80207b2000e473d54304f5',
  '0005-public-pages.ts': '9ba7c3eb500d79db7594086db181558a632ce723b55faa89a2d368ae24f6870e',
  '0006-calendar-feeds.ts': '30c75e3ab2f5d351373d3e42c2e5d364dea8bc5fb459dadba5799b7b828d777b',
  '0007-push-subscriptions.ts': 'c714383ccac623f736b2813762697b2f1850bca27387287e0c31e80a338f9fd3',
};

const schemaOf = (file: DatabaseSync): unknown[] =>
  file.prepare('select name, sql from sqlite_schema order by name').all();
