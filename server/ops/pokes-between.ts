/**
 * Pokes between processes on one PostgreSQL: gathered for a moment, then one NOTIFY on a connection of its own, never in
 * a write's transaction. Where that fails, heads are looked up every few seconds.
 */
import { Client } from 'pg';
import type { Log } from '../ports.ts';
import type { PokeHub } from '../routes/poke-hub.ts';
import type { Store } from '../store/store.ts';

export interface PokesBetween {
  /** After a commit here. */
  tell(space: string, head: number, isAboutPeople: boolean): void;
  close(): Promise<void>;
}

/**
 * @param url postgres://…, past any pooler
 * @param pace milliseconds: how long commits are gathered, how often heads are looked up, how long until a broken
 *   connection is tried again
 */
export const connectPokes = async (
  url: string,
  store: Store,
  hub: PokeHub,
  log: Log,
  pace = { gather: 50, poll: 10_000, reconnect: 5_000 },
): Promise<PokesBetween> => {
  const waiting = new Map<string, News>();
  const known = new Map<string, number>();
  let client: Client | null = null;
  let isClosed = false;
  let gathering: NodeJS.Timeout | null = null;
  let reconnecting: NodeJS.Timeout | null = null;

  const onFailure = (error: unknown): void => log.warn({ err: error }, 'pokes could not be passed on');

  const hear = ({ space, head, people }: News): void => {
    if ((known.get(space) ?? -1) >= head) return;
    known.set(space, head);
    hub.heard(space, head, people);
  };

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'kyodo-note pokes' });
    const onEnd = (): void => {
      if (client !== next && client !== null) return;
      client = null;
      if (!isClosed) reconnecting ??= setTimeout(() => void reconnect(), pace.reconnect);
    };
    next.on('error', (error) => {
      log.warn({ err: error }, 'the connection for pokes broke; heads are looked up meanwhile');
      onEnd();
    });
    next.on('end', onEnd);
    next.on('notification', ({ payload }) => readNews(payload ?? '').forEach(hear));
    await next.connect();
    await next.query(`LISTEN ${channel}`);
    client = next;
  };

  const reconnect = async (): Promise<void> => {
    reconnecting = null;
    await connect().catch((error: unknown) => {
      log.warn({ err: error }, 'no connection for pokes; heads are looked up meanwhile');
      if (!isClosed) reconnecting ??= setTimeout(() => void reconnect(), pace.reconnect);
    });
  };

  /** One message after the other; what comes meanwhile goes with the next. */
  const send = async (): Promise<void> => {
    const news = [...waiting.values()];
    waiting.clear();
    for (let at = 0; at < news.length; at += newsAtOnce) {
      const payload = JSON.stringify(news.slice(at, at + newsAtOnce).map((one) => [one.space, one.head, one.people]));
      await client?.query('select pg_notify($1, $2)', [channel, payload]);
    }
  };

  const sendSoon = (): void => {
    gathering ??= setTimeout(() => {
      void send()
        .catch(onFailure)
        .finally(() => {
          gathering = null;
          if (waiting.size > 0 && !isClosed) sendSoon();
        });
    }, pace.gather);
  };

  const poll = async (): Promise<void> => {
    const heads = await store.heads(hub.spaces());
    // Who changed what is not known here: everybody's standing is looked up.
    for (const [space, head] of Object.entries(heads)) hear({ space, head, people: true });
    for (const space of known.keys()) if (!(space in heads)) known.delete(space);
  };

  const polling = setInterval(() => void poll().catch(onFailure), pace.poll);
  polling.unref();
  await reconnect();

  return {
    tell(space, head, isAboutPeople) {
      const before = waiting.get(space);
      waiting.set(space, { space, head, people: isAboutPeople || before?.people === true });
      // What comes back from the database is known already.
      known.set(space, Math.max(head, known.get(space) ?? 0));
      sendSoon();
    },
    async close() {
      isClosed = true;
      clearInterval(polling);
      if (gathering) clearTimeout(gathering);
      await send().catch(onFailure);
      if (reconnecting) clearTimeout(reconnecting);
      await client?.end();
    },
  };
};

interface News {
  readonly space: string;
  readonly head: number;
  readonly people: boolean;
}

const channel = 'kyodo_note_moved';

/** A payload of PostgreSQL holds 8,000 bytes. */
const newsAtOnce = 100;

/** Other programs may use the channel too; what cannot be read is no news. */
const readNews = (payload: string): News[] => {
  try {
    const list: unknown = JSON.parse(payload);
    if (!Array.isArray(list)) return [];
    return list.flatMap((one: unknown) => {
      if (!Array.isArray(one)) return [];
      const [space, head, people] = one;
      return typeof space === 'string' && typeof head === 'number' ? [{ space, head, people: people === true }] : [];
    });
  } catch {
    return [];
  }
};
