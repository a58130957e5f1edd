/** A phone in Node as the app puts it together: the shipped store, exchange and engine, over HTTP. It never asks by the clock. */
import { randomBytes } from 'node:crypto';
import { must } from '#testing/town/must.ts';
import { createTestStore } from '#testing/test-store.ts';
import type { Store } from '#store/store.ts';
import { hasSharedSpace, watchWork } from '#store/watch-work.ts';
import { createEngine, type Engine } from '#sync/engine.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import type { Net } from '#sync/ports.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { readEventStream } from './event-stream.ts';
import { holdAtOnce, nodeTimers } from '../one-tab.ts';

export interface NodePhone {
  readonly store: Store;
  readonly net: Net;
  readonly engine: Engine;
  /** One exchange, now, without the engine. */
  sync(): Promise<void>;
  close(): void;
}

export const createNodePhone = async (address: string): Promise<NodePhone> => {
  let cookie = '';
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('origin', address);
    if (cookie) headers.set('cookie', cookie);
    const answer = await fetch(new URL(path, address), { ...init, headers });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  };
  let openedAt: number | null = null;
  const client = createHttpClient({
    fetch: send,
    timers: nodeTimers,
    gzip: null,
    secret: randomBytes(32).toString('hex'),
    label: 'bench',
    clock: { now: () => Date.now() },
    sessions: { lastOpenedAt: () => openedAt, opened: (at) => void (openedAt = at) },
  });
  const device = await createTestStore({
    now: Date.now(),
    rng: { bytes: (length) => new Uint8Array(randomBytes(length)) },
    online: { ...createHttpPeople(client), syncNow: () => undefined },
  });
  const net = createHttpNet(client, {
    timers: nodeTimers,
    openStream: (url) => readEventStream((signal) => send(url, { headers: { accept: 'text/event-stream' }, signal })),
  });
  const fail = (error: unknown): void => {
    throw error;
  };
  const engine = createEngine({
    ...device.ports,
    timers: nodeTimers,
    net,
    locks: { hold: holdAtOnce },
    channel: { send: () => undefined, listen: () => () => undefined },
    around: {
      listen: () => () => undefined,
      // A page nobody looks at waits for pokes only.
      isVisible: () => false,
      watchWork: (onWork) => watchWork(device.db, onWork, fail),
      hasSharedSpace: () => hasSharedSpace(device.db),
    },
    onError: fail,
  });
  return {
    store: device.store,
    net,
    engine,
    async sync() {
      const done = await syncOnce({ ...device.ports, net });
      if (!done.ok && done.error.code === 'no_session') {
        await must(net.openSession());
        await must(syncOnce({ ...device.ports, net }));
      } else if (!done.ok) throw new Error(JSON.stringify(done.error));
    },
    close: () => device.close(),
  };
};
