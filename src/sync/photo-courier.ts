/**
 * Carries the bytes of photos after the text: small pictures of all first, then the photos, then what others have. One tab does it at
 * a time. Correctness needs none of this: what was sent twice is one photo, and a photo is on its way until the record says it came.
 */
import { pauseAfter } from './backoff.ts';
import type { PhotoDepot, PhotoErrand, PhotoFailure, PhotoLine } from './photo-ports.ts';
import type { Locks, Surroundings, Timers } from './ports.ts';
import type { Rng } from '#replica/ports.ts';
import type { Result } from '#domain/basis/result.ts';

export interface CourierPorts {
  readonly depot: PhotoDepot;
  readonly line: PhotoLine;
  readonly timers: Timers;
  readonly rng: Rng;
  readonly locks: Locks;
  readonly around: Pick<Surroundings, 'listen' | 'isVisible'>;
  /** Opens a session of this device when there is none. */
  readonly openSession: () => Promise<Result<unknown, unknown>>;
  readonly onError: (error: unknown) => void;
}

const lockName = 'kyodo-note/photos';
/** After a part the server does not know yet, unless something changes before. */
const notYetMs = 30_000;
/** Progress is written down this often at most: every tenth part. */
const steps = 10;

/** Starts carrying; the tab somebody looks at does it. @returns how to stop */
export const startPhotoCourier = (ports: CourierPorts): (() => void) => {
  const { locks, around } = ports;
  let release = () => {};
  const take = (steal: boolean) => {
    release();
    release = locks.hold(
      lockName,
      (released) =>
        new Promise((resolve) => {
          const stop = carry(ports, released);
          released.addEventListener('abort', () => {
            stop();
            resolve();
          });
        }),
      { steal },
    );
  };
  const stopListening = around.listen((signal) => {
    if (signal === 'visible') take(true);
    if (signal === 'frozen') release();
  });
  take(around.isVisible());
  return () => {
    stopListening();
    release();
  };
};

/** Carries while the lock is held: wakes with changes, the line and the clock. */
const carry = (ports: CourierPorts, released: AbortSignal): (() => void) => {
  const { depot, timers, rng, around } = ports;
  let isRunning = false;
  let isDue = false;
  let failures = 0;
  let cancel = () => {};
  let isTidy = false;

  const run = async (): Promise<void> => {
    if (released.aborted) return;
    isDue = isRunning;
    if (isRunning) return;
    isRunning = true;
    cancel();
    const { failure, wakeMs } = await once().catch((error: unknown): Done => {
      ports.onError(error);
      return { failure: { code: 'later' }, wakeMs: null };
    });
    isRunning = false;
    if (released.aborted) return;
    failures = failure === null ? 0 : failures + 1;
    if (failure?.code === 'later') plan(pauseAfter(failures, rng, failure.retryAfterMs));
    else if (failure !== null) plan(Math.max(notYetMs, pauseAfter(failures, rng)));
    else if (isDue) plan(0);
    else if (wakeMs !== null) plan(wakeMs);
  };

  const once = async (): Promise<Done> => {
    if (!isTidy) await depot.tidy();
    isTidy = true;
    return errands(ports, released);
  };

  const plan = (ms: number) => {
    cancel();
    cancel = timers.after(ms, () => void run());
  };

  const stops = [
    depot.watch(() => void run()),
    around.listen((signal) => {
      if (signal !== 'online') return;
      failures = 0;
      void run();
    }),
  ];
  void run();
  return () => {
    for (const stop of stops) stop();
    cancel();
  };
};

/** How a round ended, and when there is more to do by itself. */
interface Done {
  readonly failure: PhotoFailure | null;
  readonly wakeMs: number | null;
}

/** Does errand after errand till nothing is left, or one has to wait. What the server does not know yet is left out of this round. */
const errands = async (ports: CourierPorts, released: AbortSignal): Promise<Done> => {
  const put = new Set<string>();
  let waits: PhotoFailure | null = null;
  for (;;) {
    const { uploads, downloads, wakeMs } = await ports.depot.plan(ports.line.isCostly());
    const isLeft = (errand: PhotoErrand) => !put.has(`${errand.key}/${errand.part}`);
    const up = uploads.find(isLeft);
    const down = up ? undefined : downloads.find(isLeft);
    const errand = up ?? down;
    if (!errand || released.aborted) return { failure: waits, wakeMs };
    put.add(`${errand.key}/${errand.part}`);
    const failure = await withSession(ports, () => (up ? send(ports, up, released) : fetch(ports, errand, released)));
    if (failure?.code === 'later') return { failure, wakeMs };
    if (failure?.code === 'not_yet') waits = failure;
  }
};

const withSession = async (
  ports: CourierPorts,
  work: () => Promise<PhotoFailure | null>,
): Promise<PhotoFailure | null> => {
  const first = await work();
  if (first?.code !== 'no_session') return first;
  const opened = await ports.openSession();
  const second = opened.ok ? await work() : first;
  return second?.code === 'no_session' ? { code: 'later' } : second;
};

const send = async (
  { depot, line, onError }: CourierPorts,
  errand: PhotoErrand & { readonly url: string | null },
  signal: AbortSignal,
): Promise<PhotoFailure | null> => {
  const bytes = await depot.read(errand);
  if (!bytes) return null;
  let step = 0;
  const keep = (progress: { readonly url?: string; readonly sentBytes?: number }) =>
    void depot.keepProgress(errand, progress).catch(onError);
  const done = await line.upload(errand, bytes, {
    onUrl: (url) => keep({ url }),
    onProgress(sentBytes) {
      const now = Math.floor((steps * sentBytes) / errand.size);
      if (errand.part === 'thumb' || now <= step) return;
      step = now;
      keep({ sentBytes });
    },
    signal,
  });
  if (done.ok) await depot.markSent(errand);
  else if (done.error.code === 'refused') await depot.markRefused(errand, done.error.reason);
  return done.ok ? null : done.error;
};

const fetch = async (
  { depot, line }: CourierPorts,
  errand: PhotoErrand,
  signal: AbortSignal,
): Promise<PhotoFailure | null> => {
  const got = await line.download(errand, signal);
  if (!got.ok) return got.error;
  return (await depot.keep(errand, got.value)) ? null : { code: 'not_yet' };
};
