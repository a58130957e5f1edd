/** The store in one SQLite file: the default, for one process. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteColumns } from './column-types.ts';
import { createWriter } from './group-commit.ts';
import { byteIds } from './ids.ts';
import { migrate } from './migrate.ts';
import { type PeopleStatements, peopleStatements } from './people-statements.ts';
import { findPublicPage } from './public-page-statements.ts';
import { spaceStatements } from './space-statements.ts';
import { createPageReader } from './sql-page.ts';
import { createSqlPeople, metaValue, takeLease } from './sql-people.ts';
import { createSpaceMemory } from './space-memory.ts';
import { readSpaceBySql, type SpaceSql, writeSpaceBySql } from './sql-space.ts';
import { openLogEmptier, openSqliteConnection, type SqliteConnection } from './sqlite-connection.ts';
import { kyselyOver, sqliteWriter } from './sqlite-dialect.ts';
import { type EpochMark, markOnOpening, readMark, writeMark } from './sqlite-epoch.ts';
import { holdFile, refuseNetworkDisk } from './sqlite-guard.ts';
import { first } from './statement.ts';
import type { Store } from './store.ts';
import { isDatabaseTrouble } from './trouble.ts';

export interface SqliteOptions {
  /** Path of the database; its folder is made when it is missing. */
  readonly file: string;
  /** Makes the identity of a new database. */
  readonly newEpoch: () => string;
  /** Calls back once what has arrived meanwhile is submitted too: `setImmediate`. */
  readonly soon: (run: () => void) => void;
}

/**
 * Opens the file, brings its tables up to date and keeps other processes off it.
 * @throws StoreRefused when the file is in use or lies on a network file system
 */
export const openSqliteStore = async ({ file, newEpoch, soon }: SqliteOptions): Promise<Store> => {
  mkdirSync(dirname(file), { recursive: true });
  refuseNetworkDisk(dirname(file));
  const letGo = holdFile(file);
  try {
    await bringUpToDate(file);
    return await storeOver(file, newEpoch, soon, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
};

const bringUpToDate = async (file: string): Promise<void> => {
  const opened = new DatabaseSync(file);
  const db = kyselyOver(opened);
  try {
    // What a migration deletes is written over like everything else.
    opened.exec('PRAGMA secure_delete = ON');
    await migrate(db, sqliteColumns);
    forgetOldPages(opened);
  } finally {
    await db.destroy();
  }
};

/** Earlier versions did not write over what they deleted: their files are written anew once, when there is room for it. */
const forgetOldPages = (db: DatabaseSync): void => {
  if (db.prepare("select 1 from meta where name = 'rewritten'").get()) return;
  const isNew = !db.prepare("select 1 from meta where name = 'epoch'").get();
  try {
    if (!isNew) db.exec('VACUUM');
    db.exec("insert into meta (name, value) values ('rewritten', '1')");
  } catch (error) {
    // The disk is full: tried again at the next start.
    if (!isDatabaseTrouble(error)) throw error;
  }
};

const storeOver = async (
  file: string,
  newEpoch: () => string,
  soon: (run: () => void) => void,
  letGo: () => void,
): Promise<Store> => {
  const sqlWriter = sqliteWriter();
  const statements = spaceStatements(sqlWriter);
  const people = peopleStatements(sqlWriter);
  const shared: SpaceSql = { ids: byteIds, statements, readPage: createPageReader(sqlWriter, byteIds, statements) };
  const onWriter = openSqliteConnection(file, 'write');
  // A snapshot for spaces, and a third connection that always sees the newest commit, for people.
  const onSnapshot = openSqliteConnection(file, 'read');
  const onNewest = openSqliteConnection(file, 'read');
  const log = openLogEmptier(file);
  const connections = [onSnapshot, onNewest, log, onWriter];
  const memory = createSpaceMemory({ isAlone: true });
  // A process that was killed may have left erased sheets in the log.
  let hasErased = true;
  const emptyLog = (): void => {
    if (hasErased && !onWriter.isInTransaction) hasErased = !log.tryOnce();
  };
  const writer = createWriter(onWriter, soon, memory.forget, emptyLog);
  const inSnapshot = oneAfterAnother(onSnapshot, emptyLog);
  const write = <T>(work: (sql: SqliteConnection) => Promise<T>): Promise<T> => writer.submit(() => work(onWriter));
  let mark = await write(async (sql) => {
    const kept = { epoch: await metaValue(sql, people, 'epoch', newEpoch), tick: await tickOf(sql, people) };
    return keepMark(sql, people, markOnOpening(kept, readMark(file), newEpoch));
  });
  writeMark(file, mark);
  const countOn = async (epoch: () => string): Promise<string> => {
    mark = await write((sql) => keepMark(sql, people, { epoch: epoch(), tick: mark.tick + 1 }));
    writeMark(file, mark);
    return mark.epoch;
  };
  return {
    people: createSqlPeople({ read: onNewest, write }, byteIds, people),
    write: (space, work) =>
      write(async (sql) => {
        const { tx, keep } = memory.over(writeSpaceBySql(sql, shared, space), space);
        const value = await work({
          ...tx,
          async eraseRound(round, written) {
            await tx.eraseRound(round, written);
            hasErased = true;
          },
        });
        await keep();
        return value;
      }),
    read: (space, work) => inSnapshot(() => work(readSpaceBySql(onSnapshot, shared, space))),
    epoch: async () => mark.epoch,
    renewEpoch: () => countOn(newEpoch),
    async sweepBodies(before) {
      const spaces = await inSnapshot(() => onSnapshot.all(statements.spaces, {}));
      for (const { space_id: space } of spaces)
        await write((sql) => sql.run(statements.sweepBodies, { space, before }));
    },
    publicPage: (slug) => findPublicPage(onNewest, byteIds, statements, slug),
    spaces: async () => (await onNewest.all(statements.spaces, {})).map(({ space_id: space }) => byteIds.text(space)),
    takeLease: (name, now, until) => write((sql) => takeLease(sql, people, name, now, until)),
    async tick() {
      await countOn(() => mark.epoch);
    },
    async heads(spaces) {
      const heads: Record<string, number> = {};
      for (const space of spaces) {
        const key = byteIds.find(space);
        const found = key === null ? null : await first(onNewest, statements.head, { space: key });
        if (found) heads[space] = found.head;
      }
      return heads;
    },
    async ready() {
      await onNewest.all(people.meta, { name: 'epoch' });
    },
    async close() {
      // A copy made while it ran is older than what is left now.
      await countOn(() => mark.epoch).catch(() => undefined);
      await writer.close();
      await inSnapshot(async () => undefined);
      for (const connection of connections) connection.close();
      letGo();
    },
  };
};

const tickOf = async (sql: SqliteConnection, people: PeopleStatements): Promise<number> =>
  Number((await first(sql, people.meta, { name: 'tick' }))?.value ?? 0);

const keepMark = async (sql: SqliteConnection, people: PeopleStatements, mark: EpochMark): Promise<EpochMark> => {
  await sql.run(people.setMeta, { name: 'epoch', value: mark.epoch });
  await sql.run(people.setMeta, { name: 'tick', value: String(mark.tick) });
  return mark;
};

/** Each reading gets the connection, and with it a snapshot, for itself. @param onEnd called after each */
const oneAfterAnother = (connection: SqliteConnection, onEnd: () => void) => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(async () => {
      connection.exec('BEGIN');
      try {
        return await work();
      } finally {
        connection.exec('COMMIT');
        onEnd();
      }
    });
    last = run.catch(() => undefined);
    return run;
  };
};
