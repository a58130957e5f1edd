/** What every route is given. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Tries } from '../people/tries.ts';
import { sessionMs, sessionOf } from '../people/sessions.ts';
import type { ServerPorts } from '../ports.ts';
import type { KeptSession } from '../store/people-store.ts';
import { answerRefusal } from './answers.ts';
import type { PokeHub } from './poke-hub.ts';

export interface RouteTools {
  readonly ports: ServerPorts;
  readonly hub: PokeHub;
  /** The address people use, without a slash at the end; null on this machine alone. */
  readonly publicOrigin: string | null;
  /** Is the app reached by https? */
  readonly isSecure: boolean;
  readonly tries: {
    /** Sessions per address. */
    readonly sessions: Tries;
    /** Accounts made per address. */
    readonly newcomers: Tries;
    /** Wrong spoken codes and recovery cards per address. */
    readonly codes: Tries;
    /** Invitations looked at or used per address. */
    readonly invitations: Tries;
    /** Uploads begun per address. */
    readonly blobs: Tries;
    /** Calendars asked for that are none, per address. */
    readonly calendars: Tries;
    /** Fetching one calendar again and again. */
    readonly calendarTurns: Tries;
  };
}

/** What middleware leaves for the routes behind it. */
export interface ServerEnv {
  Variables: { session: KeptSession; address: string };
}

/** Lets only requests with a living session through; others get 401 `session.expired`. */
export const withSession = (ports: ServerPorts) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const token = getCookie(c, cookieName);
    const session = token === undefined ? null : await sessionOf(ports, token);
    if (!session) return answerRefusal(c, { status: 401, code: 'session.expired' });
    c.set('session', session);
    return next();
  });

/** Puts a session into the browser: out of reach of scripts and of other sites. */
export const giveCookie = (c: Context, token: string, isSecure: boolean): void => {
  setCookie(c, cookieName, token, { ...cookieFor(isSecure), maxAge: sessionMs / 1000 });
};

/** Takes the session out of the browser. */
export const takeCookie = (c: Context, isSecure: boolean): void => {
  deleteCookie(c, cookieName, cookieFor(isSecure));
};

const cookieName = 'kn_session';

const cookieFor = (isSecure: boolean) => ({ httpOnly: true, sameSite: 'Lax', secure: isSecure, path: '/api' }) as const;
