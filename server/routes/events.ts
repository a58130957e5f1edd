import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { KeptSession } from '../store/people-store.ts';
import type { PokeHub } from './poke-hub.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** Pokes over server-sent events: one stream a device, held open. */
export const eventRoutes = ({ ports, hub }: RouteTools) =>
  new Hono<ServerEnv>().get('/events', withSession(ports), (c) => {
    // Proxies that gather a whole answer before passing it on would hold pokes back.
    c.header('X-Accel-Buffering', 'no');
    const session = c.get('session');
    const answer = streamSSE(c, (stream) => untilTheEnd(stream, hub, session));
    answer.headers.set('Cache-Control', 'no-store, no-transform');
    return answer;
  });

/** Resolves when the device goes away or the hub ends the listening. */
const untilTheEnd = async (stream: SSEStreamingApi, hub: PokeHub, session: KeptSession): Promise<void> => {
  const ended = Promise.withResolvers<void>();
  stream.onAbort(() => ended.resolve());
  await stream.write(`retry: ${retryMs}\n\n`);
  const heartbeat = setInterval(() => void stream.write(': \n\n'), heartbeatMs);
  const stop = await hub
    .listen(
      session,
      (poke) => stream.writeSSE({ event: 'poke', data: JSON.stringify(poke) }),
      () => ended.resolve(),
    )
    // The browser connects again by itself.
    .catch(() => ended.resolve());
  if (stream.aborted) ended.resolve();
  await ended.promise;
  clearInterval(heartbeat);
  stop?.();
};

/** How long a browser waits before it connects again. */
const retryMs = 3_000;

/** Proxies cut streams that stay silent, often after a minute. */
const heartbeatMs = 25_000;
