/** The browser as the ports of replica, store and engine. */
import type { Clock, Rng } from '#replica/ports.ts';
import type { EventStream } from '#sync/http-net.ts';
import type { Channel, Locks, Timers } from '#sync/ports.ts';

export const browserClock: Clock = { now: () => Date.now() };

export const browserRng: Rng = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

export const browserTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** One tab at a time. Where there are no locks (plain http, old browsers) every tab leads, which is harmless. */
export const browserLocks: Locks = {
  hold(name, work, how) {
    const { locks } = navigator as { readonly locks?: LockManager };
    const given = new AbortController();
    const released = new AbortController();
    const lead = async () => {
      if (!given.signal.aborted) await work(released.signal);
    };
    if (locks) {
      const options: LockOptions = how?.steal ? { steal: true } : { signal: given.signal };
      // Rejects when the lock is stolen or the waiting given up: both are an end like any other.
      void locks
        .request(name, options, lead)
        .catch(() => undefined)
        .finally(() => released.abort());
    } else void lead();
    return () => {
      given.abort();
      released.abort();
    };
  },
};

/** Messages between tabs; silent where the browser has no such channel. */
export const openChannel = (name: string): Channel => {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(name);
  const send = channel.postMessage.bind(channel);
  return {
    send,
    listen(onMessage) {
      const listener = (event: MessageEvent<unknown>) => onMessage(event.data);
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
};

/** Signals of the page and the connection. */
export const listenToBrowser = (
  onSignal: (signal: 'online' | 'offline' | 'visible' | 'hidden' | 'frozen') => void,
): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  const seen = () => onSignal(document.visibilityState === 'visible' ? 'visible' : 'hidden');
  window.addEventListener('online', () => onSignal('online'), { signal });
  window.addEventListener('offline', () => onSignal('offline'), { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  document.addEventListener('freeze', () => onSignal('frozen'), { signal });
  window.addEventListener('pagehide', () => onSignal('frozen'), { signal });
  window.addEventListener('pageshow', seen, { signal });
  return () => stop.abort();
};

/** Compresses text; null where the browser cannot. */
export const browserGzip =
  typeof CompressionStream === 'undefined'
    ? null
    : async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
        const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
        return new Uint8Array(await new Response(stream).arrayBuffer());
      };

export const openEventStream =
  typeof EventSource === 'undefined'
    ? null
    : (url: string): EventStream => {
        const source = new EventSource(url);
        return {
          addEventListener: (type, listener) =>
            source.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined })),
          get readyState() {
            return source.readyState;
          },
          close: () => source.close(),
        };
      };

/** When this profile last opened a session; forgotten where the browser keeps nothing. */
export const browserSessions = {
  lastOpenedAt(): number | null {
    const kept = readKept(sessionKey);
    return kept === null ? null : Number(kept);
  },
  opened(at: number | null): void {
    try {
      if (at === null) localStorage.removeItem(sessionKey);
      else localStorage.setItem(sessionKey, String(at));
    } catch {
      // Then the next start asks for a session once more, which costs a moment and nothing else.
    }
  },
};

const sessionKey = 'session-opened-at';

const readKept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** A place for drafts that is written at once; null when the browser forbids it. */
export const sessionMirror = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};
