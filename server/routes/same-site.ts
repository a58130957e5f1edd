import { createMiddleware } from 'hono/factory';
import { answerRefusal } from './answers.ts';

/**
 * Refuses what another site makes a browser send (403 `request.foreign`). Browsers say where a request comes from in
 * `Sec-Fetch-Site` and `Origin`; programs say neither and have no cookies of others to abuse.
 * @param publicOrigin the address people use; without it, the one the request was sent to
 */
export const onlySameSite = (publicOrigin: string | null) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const isForeignOrigin = origin !== undefined && !isOwn(origin, publicOrigin, c.req.header('host'));
    if (isForeignSite || isForeignOrigin) return answerRefusal(c, { status: 403, code: 'request.foreign' });
    return next();
  });

const isOwn = (origin: string, publicOrigin: string | null, host: string | undefined): boolean => {
  if (publicOrigin !== null) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === host;
};
