/** `/p/<address>`: what a project chose to show to everybody. No cookie, no script, and it is there without the project. */
import { hash } from 'node:crypto';
import { readSharedPage } from '#domain/publishing/shared-page.ts';
import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { withdrawByCode } from '../people/page-withdrawal.ts';
import { noPageHtml, pageHtml, pageStyle, withdrawHtml } from './page-html.ts';
import type { RouteTools, ServerEnv } from './tools.ts';

/** Pages for everybody, and the way to take one down with the code on its paper. */
export const publicPageRoutes = ({ ports, hub, tries }: RouteTools) =>
  new Hono<ServerEnv>()
    .get('/:slug', async (c) => {
      const found = await ports.store.publicPage(c.req.param('slug'));
      if (!found) return c.html(noPageHtml('unknown'), 404);
      const page = readSharedPage(found.body);
      return page ? c.html(pageHtml(page, found.slug)) : c.html(noPageHtml('withdrawn'), 410);
    })
    .get('/:slug/withdraw', async (c) => {
      const found = await ports.store.publicPage(c.req.param('slug'));
      if (!found) return c.html(noPageHtml('unknown'), 404);
      return found.body === null ? c.html(noPageHtml('withdrawn'), 410) : c.html(withdrawHtml(found.slug));
    })
    .post('/:slug/withdraw', async (c) => {
      const slug = c.req.param('slug');
      const code = await codeIn(c);
      const done = await withdrawByCode(ports, tries.codes, c.get('address'), slug, code);
      if (done.ok) {
        if (done.value.head !== null) hub.moved(done.value.space, done.value.head, { isAboutPeople: false });
        return c.html(noPageHtml('withdrawn'), 410);
      }
      if (done.error.status === 404) return c.html(noPageHtml('unknown'), 404);
      const isTooMany = done.error.status === 429;
      if (done.error.retryAfter !== undefined) c.header('Retry-After', String(done.error.retryAfter));
      return c.html(withdrawHtml(slug, isTooMany ? 'too_many' : 'wrong'), isTooMany ? 429 : 403);
    });

/** Nothing is asked of a browser but to show the text; nothing is kept, so that a withdrawn page is gone. */
export const publicPageHeaders = () => {
  const style = `'sha256-${hash('sha256', pageStyle, 'base64')}'`;
  const policy = `default-src 'none'; style-src ${style}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return createMiddleware(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    // With the form's own origin, so that it can be told from one on another site.
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Robots-Tag', 'noindex');
    c.header('Cache-Control', 'no-store');
  });
};

/** What somebody typed into the form; a body that is no small form holds no code. */
const codeIn = async (c: Context): Promise<string> => {
  if (Number(c.req.header('content-length') ?? Infinity) > 1_000) return '';
  return new URLSearchParams(await c.req.text()).get('code') ?? '';
};
