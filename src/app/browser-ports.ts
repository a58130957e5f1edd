/** The browser as the ports of replica and store. */
import type { Clock, Rng } from '#replica/ports.ts';
import type { Timers } from '#sync/ports.ts';

export const browserClock: Clock = { now: () => Date.now() };

export const browserRng: Rng = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

export const browserTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
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
