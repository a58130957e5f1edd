/** A phone in Node that speaks to a real server over HTTP: the shipped store and the shipped exchange, with a cookie jar. */
import { randomBytes } from 'node:crypto';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import { syncOnce } from '#sync/sync-once.ts';
import type { WiredPhone } from './phones.ts';
import { createTestStore } from './test-store.ts';
import type { TownPhone } from './town/stage.ts';

/**
 * @param address origin of the server
 * @param secret 256 bits as hex
 * @param now where the phone's clock begins
 */
export const createHttpPhone = async (
  address: string,
  secret: string,
  now: number,
): Promise<TownPhone & WiredPhone> => {
  const jar = { cookie: '' };
  let isOnline = true;
  const overTheWire = fetchWith(address, jar);
  const timers = {
    after: (ms: number, work: () => void) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
  let openedAt: number | null = null;
  const sessions = { lastOpenedAt: () => openedAt, opened: (at: number | null) => void (openedAt = at) };
  // The story sets the phone's clock back by months; how long a session lives is the real world's matter.
  const clock = { now: () => Date.now() };
  const client = createHttpClient({
    fetch: (path, init) => (isOnline ? overTheWire(path, init) : Promise.reject(new Error('no network'))),
    timers,
    gzip: null,
    secret,
    label: 'demo',
    clock,
    sessions,
  });
  const people = createHttpPeople(client);
  const device = await createTestStore({
    now,
    rng: { bytes: (length) => new Uint8Array(randomBytes(length)) },
    online: { ...people, syncNow: () => undefined },
  });
  const net = createHttpNet(client, { timers, openStream: null });
  return {
    ...device,
    setOnline(value) {
      isOnline = value;
    },
    setClock: (next) => device.timers.setClock(next),
    async sync() {
      const done = await syncOnce({ ...device.ports, net });
      if (!done.ok) {
        const opened = done.error.code === 'no_session' ? await net.openSession() : done;
        const again = opened.ok ? await syncOnce({ ...device.ports, net }) : opened;
        if (!again.ok) throw new Error(`phone: ${JSON.stringify(again.error)}`);
      }
    },
  };
};

/** Keeps the session's cookie between calls, as a browser would. */
const fetchWith = (address: string, jar: { cookie: string }) => async (path: string, init: RequestInit) => {
  const headers = new Headers(init.headers);
  if (jar.cookie) headers.set('cookie', jar.cookie);
  headers.set('origin', address);
  const answer = await fetch(new URL(path, address), { ...init, headers });
  const [given] = answer.headers.getSetCookie();
  if (given) jar.cookie = given.split(';')[0] ?? '';
  return answer;
};
