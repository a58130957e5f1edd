/** A device in Node: the shipped replica, exchange and engine over HTTP, on a disk in memory. */
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createStampClock } from '#protocol/stamp.ts';
import { freshId } from '#replica/birth.ts';
import { type Commit, createCommit } from '#replica/commit.ts';
import type { ReplicaPorts } from '#replica/ports.ts';
import { createEngine, type Engine } from '#sync/engine.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import type { Net } from '#sync/ports.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { readEventStream } from '../poke/event-stream.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts';
import { holdAtOnce, nodeTimers } from '../one-tab.ts';

export interface NodeDevice {
  readonly disk: MemoryDisk;
  readonly ports: ReplicaPorts;
  readonly net: Net;
  readonly people: ReturnType<typeof createHttpPeople>;
  readonly commit: Commit;
  readonly engine: Engine;
  /** Exchanges until nothing waits and nothing is left to fetch. */
  sync(): Promise<void>;
}

export const createNodeDevice = async (address: string): Promise<NodeDevice> => {
  const rng = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
  const clock = { now: () => Date.now() };
  const disk = createMemoryDisk();
  const stamps = createStampClock(clock.now, rng.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 30);
  const ports = { kv: disk, clock, rng, stamps };
  await disk.write((tx) => tx.put('device', [{ key: 'device', id: freshId(ports), lastStamp: '', epoch: null }]));
  const send = cookieFetch(address);
  let openedAt: number | null = null;
  const client = createHttpClient({
    fetch: send,
    timers: nodeTimers,
    gzip: async (text) => new Uint8Array(await packed(text)),
    secret: randomBytes(32).toString('hex'),
    label: 'bench',
    clock,
    sessions: { lastOpenedAt: () => openedAt, opened: (at) => void (openedAt = at) },
  });
  const net = createHttpNet(client, {
    timers: nodeTimers,
    openStream: (url) => readEventStream((signal) => send(url, { headers: { accept: 'text/event-stream' }, signal })),
  });
  return {
    disk,
    ports,
    net,
    people: createHttpPeople(client),
    commit: createCommit(ports),
    engine: engineOver(disk, ports, net),
    async sync() {
      const done = await syncOnce({ ...ports, net });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    },
  };
};

/** As a browser with https: it takes brotli and keeps the session's cookie. */
const cookieFetch = (address: string) => {
  let cookie = '';
  return async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('origin', address);
    headers.set('accept-encoding', 'br, gzip');
    if (cookie) headers.set('cookie', cookie);
    const answer = await fetch(new URL(path, address), { ...init, headers });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  };
};

const engineOver = (disk: MemoryDisk, ports: ReplicaPorts, net: Net): Engine =>
  createEngine({
    ...ports,
    timers: nodeTimers,
    net,
    locks: { hold: holdAtOnce },
    channel: { send: () => undefined, listen: () => () => undefined },
    around: {
      listen: () => () => undefined,
      isVisible: () => true,
      watchWork: (onWork) =>
        disk.watch((written) => {
          if (written.some(({ table, value }) => table === 'outbox' && value !== undefined)) onWork();
        }),
      hasSharedSpace: () => disk.read(async (tx) => (await tx.list('spaces')).some(({ state }) => state === 'shared')),
    },
    onError(error) {
      throw error;
    },
  });

const packed = promisify(gzip);
