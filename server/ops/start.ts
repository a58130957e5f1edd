/** From settings to a server that listens, and back. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '../app.ts';
import type { Clock, Log, Rng } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { openBlobPlace } from './blob-place.ts';
import { keepHouse } from './housekeeping.ts';
import { keepTelling } from './keep-telling.ts';
import type { PokesBetween } from './pokes-between.ts';
import type { Settings } from './settings.ts';

export interface Running {
  /** Where it listens. */
  readonly address: string;
  /** Lets requests under way finish, ends streams, closes the database. */
  stop(): Promise<void>;
}

/**
 * Starts the server.
 * @param say told what happens meanwhile, in sentences for people
 * @param distDir the built app
 * @param isRestored the database was put back from a backup: it gets a new identity before anybody is answered
 */
export const startServer = async (
  settings: Settings,
  log: Log,
  say: (sentence: string) => void,
  distDir: string,
  isRestored = false,
): Promise<Running> => {
  const store = await openStore(settings, log, say);
  try {
    if (isRestored) {
      await store.renewEpoch();
      say('The database has a new identity: phones fetch everything again and send what they still hold.');
    }
    const hasApp = existsSync(join(distDir, 'index.html'));
    if (!hasApp) say('The app is not built: only the API is served.');
    const blobs = await openBlobPlace(settings, say);
    let pokes: PokesBetween | null = null;
    const app = createApp({
      store,
      clock: systemClock,
      rng: systemRng,
      log,
      publicUrl: settings.publicUrl,
      distDir: hasApp ? distDir : null,
      blobs,
      push: settings.push,
      onMoved: (space, head, isAboutPeople) => pokes?.tell(space, head, isAboutPeople),
    });
    if (settings.databaseUrl !== null) {
      const { connectPokes } = await import('./pokes-between.ts');
      pokes = await connectPokes(settings.databaseUrl, store, app.hub, log);
    }
    const house = keepHouse({ store, clock: systemClock, stamps: app.stamps }, app.hub, log, blobs);
    const telling = settings.push && (await keepTelling(store, systemClock, log, settings.push));
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.requestTimeout = requestMs;
    server.headersTimeout = headersMs;
    server.keepAliveTimeout = keepAliveMs;
    const port = await listen(server, settings);
    return {
      address: `http://${settings.host === '127.0.0.1' ? 'localhost' : bracketed(settings.host)}:${port}`,
      async stop() {
        house.stop();
        telling?.stop();
        app.hub.close();
        await closed(server);
        await pokes?.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** Only the database that is used is loaded: a server that restarts is soon back. */
const openStore = async (settings: Settings, log: Log, say: (sentence: string) => void): Promise<Store> => {
  const newEpoch = () => randomUUID();
  if (settings.databaseUrl !== null) {
    say(`Opening the PostgreSQL database at ${new URL(settings.databaseUrl).host}…`);
    const { openPostgresStore } = await import('../store/postgres-store.ts');
    return openPostgresStore({
      url: settings.databaseUrl,
      newEpoch,
      onProblem: (error) => log.warn({ err: error }, 'a connection to the database broke'),
    });
  }
  const file = join(settings.dataDir, 'kyodo-note.sqlite');
  say(`Opening the database ${file}…`);
  const { openSqliteStore } = await import('../store/sqlite-store.ts');
  return openSqliteStore({ file, newEpoch, soon: setImmediate });
};

const systemClock: Clock = { now: () => Date.now() };
const systemRng: Rng = { bytes: (length) => new Uint8Array(randomBytes(length)) };

const listen = (server: Server, { port, host }: Settings): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });

/** Streams have ended by now; what still hangs after a while is cut. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** A whole request has to arrive within this; slow senders hold nothing open for longer. */
const requestMs = 30_000;
const headersMs = 10_000;
/** Longer than the idle time of common proxies, which would otherwise meet connections that just closed. */
const keepAliveMs = 65_000;
const patienceMs = 10_000;
