/** One's own address of the calendar: the secret is made here and stays here, the server gets its hash. */
import { ok, type Result } from '#domain/basis/result.ts';
import type { RecordOf } from '#domain/records.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { StoreContext, StoreError } from './context.ts';
import { hex } from './identity.ts';
import { laterPart } from './later-part.ts';
import { listRecords } from './read-rows.ts';

/** An address that is open. */
export interface OwnFeed {
  readonly id: string;
  /** 128 bits as hex; null when it was made on another phone. */
  readonly secret: string | null;
}

/** The part of a store: `calendarFeedsOf(store)`. */
export const calendarFeedsOf = laterPart((context) => createCalendarFeeds(context));

const createCalendarFeeds = ({ db, ports, commit }: StoreContext) => {
  const isOpenAndMine = (feed: RecordOf<'calendarFeed'>, me: string): boolean =>
    feed.memberId === me && feed.isWithdrawn !== true;

  return {
    /** My open addresses in this space, the newest first; usually one. */
    async listFeeds(space: string): Promise<OwnFeed[]> {
      const me = (await db.spaces.get(space))?.member ?? '';
      const feeds = (await listRecords(db, space, 'calendarFeed')).filter((feed) => isOpenAndMine(feed, me));
      const secrets = await db.settings.bulkGet(feeds.map(({ id }) => keyOf(id)));
      return feeds.map(({ id }, index) => ({ id, secret: secrets[index]?.value ?? null })).reverse();
    },

    /** Makes an address; those made before, on whatever phone, end with it. */
    async renewFeed(space: string): Promise<Result<void, StoreError>> {
      const bytes = ports.rng.bytes(16);
      const done = await commit(space, 'calendarFeed.renew', async (read, fresh) => {
        const before = (await read.list('calendarFeed')).filter((feed) => isOpenAndMine(feed, read.me));
        const id = fresh();
        const born = {
          kind: 'calendarFeed' as const,
          id,
          set: { memberId: read.me, authorId: read.me, hash: hex(sha256(bytes)) },
        };
        const ended = before.map((feed) => ({
          kind: 'calendarFeed' as const,
          id: feed.id,
          set: { isWithdrawn: true },
        }));
        return ok({ edits: [born, ...ended], value: { id, ended: before.map((feed) => keyOf(feed.id)) } });
      });
      if (!done.ok) return done;
      await db.settings.put({ key: keyOf(done.value.id), value: hex(bytes) });
      await db.settings.bulkDelete(done.value.ended);
      return ok(undefined);
    },

    /** Ends every address of mine, from the moment the server hears of it. */
    async withdrawFeeds(space: string): Promise<Result<void, StoreError>> {
      const done = await commit(space, 'calendarFeed.withdraw', async (read) => {
        const open = (await read.list('calendarFeed')).filter((feed) => isOpenAndMine(feed, read.me));
        const edits = open.map(({ id }) => ({ kind: 'calendarFeed' as const, id, set: { isWithdrawn: true } }));
        return ok({ edits, value: open.map(({ id }) => keyOf(id)) });
      });
      if (!done.ok) return done;
      await db.settings.bulkDelete(done.value);
      return ok(undefined);
    },
  };
};

const keyOf = (feed: string): string => `calendar/${feed}`;
