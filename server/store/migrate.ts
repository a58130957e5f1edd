import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { ColumnTypes } from './column-types.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { history } from './migrations/0002-history.ts';
import { forgotten } from './migrations/0003-forgotten.ts';
import { housekeeping } from './migrations/0004-housekeeping.ts';
import { publicPages } from './migrations/0005-public-pages.ts';
import { calendarFeeds } from './migrations/0006-calendar-feeds.ts';
import { pushSubscriptions } from './migrations/0007-push-subscriptions.ts';

/** Every migration in its order. A released one is never edited: whoever runs the next version has run it already. */
export const migrations = (types: ColumnTypes): Record<string, Migration> => ({
  '0001-first-tables': { up: firstTables(types) },
  '0002-history': { up: history(types) },
  '0003-forgotten': { up: forgotten },
  '0004-housekeeping': { up: housekeeping(types) },
  '0005-public-pages': { up: publicPages(types) },
  '0006-calendar-feeds': { up: calendarFeeds(types) },
  '0007-push-subscriptions': { up: pushSubscriptions(types) },
});

/**
 * Brings the database to this version's tables; forward only, all or nothing.
 * @returns names of the migrations that ran
 * @throws when one fails (nothing is changed then), or when the database is from a newer version
 */
export const migrate = async (
  db: Kysely<unknown>,
  types: ColumnTypes,
  wanted: Record<string, Migration> = migrations(types),
): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => wanted } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error('The tables of the database could not be brought up to date', { cause: error });
  return (results ?? []).map((one) => one.migrationName);
};
