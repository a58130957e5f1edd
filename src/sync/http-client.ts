/** Calls to the server over HTTP: sessions, time limits, and telling our server from whatever else answers. */
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Clock } from '#replica/ports.ts';
import type { NetFailure, Timers } from './ports.ts';

export interface HttpPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly timers: Timers;
  /** Compresses text; null where the browser cannot. */
  readonly gzip: ((text: string) => Promise<Uint8Array<ArrayBuffer>>) | null;
  /** This device's secret, 256 bits as hex. */
  readonly secret: string;
  /** What the list of devices calls this one, at most 60 letters. */
  readonly label: string;
  readonly clock: Clock;
  /** Remembers over restarts when a session was last opened, so that the first call need not be refused. */
  readonly sessions: { lastOpenedAt(): number | null; opened(at: number | null): void };
}

/** A failed call: one of the engine's failures, or `refused` with the server's own code. */
export type HttpFailure = NetFailure;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface HttpClient {
  /** Calls with a session: it is opened first when there is none, and once more when it has ended meanwhile. */
  call(method: Method, path: string, body?: unknown): Promise<Result<unknown, HttpFailure>>;
  /** The same without opening a session. */
  callOnce(method: Method, path: string, body?: unknown): Promise<Result<unknown, HttpFailure>>;
  openSession(): Promise<Result<void, HttpFailure>>;
}

/** A body from this size on is compressed. */
const gzipFrom = 4096;
/** A hall's Wi-Fi may be slow; after this the call counts as no answer. */
const timeLimitMs = 45_000;
/** The server ends a session after twelve hours; an hour earlier it counts as ended here. */
const sessionMs = 11 * 3_600_000;

/** Creates the client; `path` begins with `/api`. */
export const createHttpClient = (ports: HttpPorts): HttpClient => {
  let opening: Promise<Result<void, HttpFailure>> | null = null;

  const callOnce: HttpClient['callOnce'] = async (method, path, body) => {
    const abort = new AbortController();
    const cancel = ports.timers.after(timeLimitMs, () => abort.abort());
    try {
      const init = await initOf(ports, method, body);
      return await readAnswer(await ports.fetch(path, { ...init, signal: abort.signal }));
    } catch {
      return err({ code: 'offline' });
    } finally {
      cancel();
    }
  };

  const openOnce = async (): Promise<Result<void, HttpFailure>> => {
    const { secret, label, sessions, clock } = ports;
    const opened = await callOnce('POST', '/api/session', { secret, label });
    sessions.opened(opened.ok ? clock.now() : null);
    return opened.ok ? ok(undefined) : opened;
  };

  const hasSession = (): boolean => {
    const age = ports.clock.now() - (ports.sessions.lastOpenedAt() ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < sessionMs;
  };

  const openSession: HttpClient['openSession'] = () => {
    opening ??= openOnce().finally(() => {
      opening = null;
    });
    return opening;
  };

  return {
    callOnce,
    openSession,
    async call(method, path, body) {
      if (!hasSession()) {
        const opened = await openSession();
        if (!opened.ok) return opened;
      }
      const first = await callOnce(method, path, body);
      if (first.ok || first.error.code !== 'no_session') return first;
      const opened = await openSession();
      return opened.ok ? callOnce(method, path, body) : opened;
    },
  };
};

const initOf = async (ports: HttpPorts, method: string, body: unknown): Promise<RequestInit> => {
  // A redirect never comes from our server: it is the front door of somebody's Wi-Fi.
  const init: RequestInit = { method, credentials: 'same-origin', cache: 'no-store', redirect: 'error' };
  if (body === undefined) return init;
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  if (text.length < gzipFrom || !ports.gzip) return { ...init, headers, body: text };
  return { ...init, headers: { ...headers, 'content-encoding': 'gzip' }, body: await ports.gzip(text) };
};

/** Only JSON, or an empty 204, is an answer of our server; anything else is somebody in between. */
const readAnswer = async (response: Response): Promise<Result<unknown, HttpFailure>> => {
  if (response.status === 204) return ok(undefined);
  const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '');
  const isTrouble = response.status >= 500 && response.status !== 511;
  if (!isJson) return err(isTrouble ? busy(response) : { code: 'offline', isPortal: true });
  const body: unknown = await response.json();
  if (response.ok) return ok(body);
  if (response.status === 401) return err({ code: 'no_session' });
  if (response.status === 429 || isTrouble) return err(busy(response, codeOf(body)));
  return err({ code: 'refused', reason: codeOf(body) ?? 'unknown' });
};

const busy = (response: Response, reason?: string): HttpFailure => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  return {
    code: 'busy',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(reason === undefined ? {} : { reason }),
  };
};

const codeOf = (body: unknown): string | undefined => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};
