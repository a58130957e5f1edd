import type { Kysely } from 'kysely';
import { prepare } from './statement.ts';
import type { DbId, Tables } from './tables.ts';

/** How the address a calendar is fetched from is written, with its space. */
export const feedWriting = (db: Kysely<Tables>) => ({
  putFeed: prepare<{ space: DbId; hash: string; feed: DbId }>()((v) =>
    db
      .insertInto('feed_index')
      .values({ hash: v.hash, space_id: v.space, feed: v.feed })
      .onConflict((conflict) => conflict.doNothing()),
  ),
});

/** How it is found, before its space is known. */
export const feedFinding = (db: Kysely<Tables>) => ({
  feedByHash: prepare<{ hash: string }>()((v) =>
    db.selectFrom('feed_index').select(['space_id', 'feed']).where('hash', '=', v.hash),
  ),
});
