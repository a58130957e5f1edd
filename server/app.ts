/** The whole server as one function from request to answer; sockets, files and signals are `ops`. */
import { createStampClock, type StampClock } from '#protocol/stamp.ts';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { PushSettings } from './push/push-settings.ts';
import { rememberingSessions } from './people/session-memory.ts';
import { createTries, type TryLimit } from './people/tries.ts';
import type { Clock, Log, Rng, ServerPorts } from './ports.ts';
import { addressOf } from './routes/address.ts';
import { answerRefusal } from './routes/answers.ts';
import { blobHeaders, type BlobOptions, blobRoutes } from './routes/blobs.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { codeRoutes } from './routes/codes.ts';
import { eventRoutes } from './routes/events.ts';
import { safeHeaders } from './routes/headers.ts';
import { historyRoutes } from './routes/history.ts';
import { healthRoutes } from './routes/health.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { createPokeHub, type PokeHub } from './routes/poke-hub.ts';
import { pushRoutes } from './routes/push.ts';
import { publicPageHeaders, publicPageRoutes } from './routes/public-pages.ts';
import { recoveryRoutes } from './routes/recovery.ts';
import { onlySameSite } from './routes/same-site.ts';
import { sessionRoutes } from './routes/session.ts';
import { inlineStylesOf, staticRoutes } from './routes/static-files.ts';
import { syncRoutes } from './routes/sync.ts';
import type { RouteTools, ServerEnv } from './routes/tools.ts';
import { isDatabaseTrouble } from './store/trouble.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log: Log;
  /** The address people use; null on this machine alone. */
  readonly publicUrl: string | null;
  /** The built app; null when only the API is served. */
  readonly distDir: string | null;
  /** Where photos lie; none are taken or shown when left out. */
  readonly blobs?: BlobOptions;
  /** Telling phones that there is something new; off when left out. */
  readonly push?: PushSettings | null;
  /** Told of commits made here, to pass them on to other processes. */
  readonly onMoved?: (space: string, head: number, isAboutPeople: boolean) => void;
}

export interface App {
  readonly fetch: Hono<ServerEnv>['fetch'];
  /** A request without a socket, for tests. */
  readonly request: Hono<ServerEnv>['request'];
  readonly hub: PokeHub;
  /** For what this process writes by itself. */
  readonly stamps: StampClock;
}

/** Puts the server together. */
export const createApp = (options: AppOptions): App => {
  const { log, publicUrl, distDir } = options;
  const isSecure = publicUrl?.startsWith('https://') === true;
  const tools = toolsFor(options, isSecure);
  const api = new Hono<ServerEnv>()
    .use(onlySameSite(publicUrl === null ? null : new URL(publicUrl).origin))
    .use(remembersAddress(isSecure))
    .route('/', sessionRoutes(tools))
    .route('/', syncRoutes(tools))
    .route('/', eventRoutes(tools))
    .route('/', invitationRoutes(tools))
    .route('/', codeRoutes(tools))
    .route('/', recoveryRoutes(tools))
    .route('/', historyRoutes(tools))
    .route('/', options.blobs ? blobRoutes(tools, options.blobs, log) : new Hono<ServerEnv>())
    .route('/', pushRoutes(tools, options.push ?? null))
    .all('*', (c) => answerRefusal(c, { status: 404, code: 'not_found' }));
  const pages = new Hono<ServerEnv>()
    .use(onlySameSite(publicUrl === null ? null : new URL(publicUrl).origin))
    .use(remembersAddress(isSecure))
    .route('/', publicPageRoutes(tools));
  const calendars = new Hono<ServerEnv>()
    .use(remembersAddress(isSecure))
    .route('/', calendarRoutes(tools))
    .all('*', (c) => answerRefusal(c, { status: 404, code: 'not_found' }));
  const app = new Hono<ServerEnv>()
    .use(saysInLog(log))
    .use('/p/*', publicPageHeaders())
    .use('/api/blobs/*', blobHeaders())
    .use(safeHeaders(isSecure, inlineStylesOf(distDir)))
    .route('/', healthRoutes(tools))
    .route('/api', api)
    .route('/p', pages)
    .route('/calendar', calendars)
    .route('/', staticRoutes(distDir))
    .notFound((c) => answerRefusal(c, { status: 404, code: 'not_found' }))
    .onError((error, c) => {
      log.error({ err: error, method: c.req.method, path: loggedPath(c.req.path) }, 'request failed');
      if (!isDatabaseTrouble(error)) return c.json({ error: { code: 'server.failed' } }, 500);
      return answerRefusal(c, { status: 503, code: 'server.unavailable', retryAfter: 5 });
    });
  return { fetch: app.fetch, request: app.request, hub: tools.hub, stamps: tools.ports.stamps };
};

const toolsFor = ({ store: kept, clock, rng, log, publicUrl, onMoved }: AppOptions, isSecure: boolean): RouteTools => {
  const store: Store = { ...kept, people: rememberingSessions(kept.people, clock) };
  const stamps = createStampClock(() => clock.now(), deviceNumber(rng));
  const ports: ServerPorts = { store, clock, rng, stamps };
  const hub = createPokeHub(store, clock, (error) => log.warn({ err: error }, 'a poke could not be sent'), onMoved);
  const tries = {
    sessions: createTries('session.too_many', hall(1200), { points: 60_000, seconds: hour }),
    newcomers: createTries('session.too_many', hall(600), { points: 20_000, seconds: hour }),
    codes: createTries('code.too_many_tries', { points: 10, seconds: hour / 4 }, { points: 1_000, seconds: hour }),
    invitations: createTries('invitation.too_many', hall(1200), { points: 60_000, seconds: hour }),
    blobs: createTries('blob.too_many', hall(12_000), { points: 200_000, seconds: hour }),
    calendars: createTries('calendar.too_many', hall(1200), { points: 60_000, seconds: hour }),
    calendarTurns: createTries('calendar.too_many', { points: 120, seconds: hour }, { points: 600_000, seconds: hour }),
  };
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return { ports, hub, publicOrigin, isSecure, tries };
};

const hour = 3_600;

/** A hall or a school shares one address: everybody in it may come in within the hour. */
const hall = (people: number): TryLimit => ({ points: people, seconds: hour });

/** The server's own stamps carry a number nobody else is likely to have. */
const deviceNumber = (rng: Rng): number => rng.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 30;

const remembersAddress = (isBehindProxy: boolean) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    c.set('address', addressOf(c, isBehindProxy));
    c.header('Cache-Control', 'no-store');
    await next();
  });

/** The address of a calendar is its secret: whoever reads the log must not find it there. */
const loggedPath = (path: string): string => path.replace(/^\/+calendar.+$/is, '/calendar/…');

/** One line a request: no body, no query, no secret. */
const saysInLog = (log: Log) =>
  createMiddleware(async (c, next) => {
    const begun = performance.now();
    await next();
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    log.info({ method: c.req.method, path: loggedPath(c.req.path), status: c.res.status, ms }, 'request');
  });
