import { Hono } from 'hono';
import type { RouteTools } from './tools.ts';

/** For whoever watches over the server: does it live, and can it work? */
export const healthRoutes = ({ ports }: Pick<RouteTools, 'ports'>) =>
  new Hono()
    .get('/healthz', (c) => c.json({ ok: true }))
    .get('/readyz', async (c) => {
      const isReady = await ports.store.ready().then(
        () => true,
        () => false,
      );
      return c.json({ ok: isReady }, isReady ? 200 : 503);
    });
