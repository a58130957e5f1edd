/** Runs in the browser: the shipped store on its own disk, beside a plain table with one index on the same disk. */
import type { Fields } from '#domain/records.ts';
import { must } from '#testing/town/must.ts';
import { browserClock, browserGzip, browserRng, browserTimers } from '#app/browser-ports.ts';
import { shownRow } from '#replica/shown-row.ts';
import { adoptSpace } from '#replica/spaces.ts';
import { createDexieKv } from '#store/dexie-kv.ts';
import { openDatabase } from '#store/database.ts';
import { openIdentity } from '#store/identity.ts';
import { createStore } from '#store/store.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { Dexie, liveQuery, type Table } from 'dexie';
import { sampleLog, sampleLogs } from '../adapter/sample-log.ts';

const begun = performance.now();
const plain = new Dexie('plain', { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Dexie & {
  readonly logs: Table<{ readonly id: string; readonly on: string; readonly title: string }, string>;
};
plain.version(1).stores({ logs: 'id, on' });
/** A start on a disk that was filled before: from the first line of this file to the first fifty. */
let coldOpen: number | null = null;
if (location.hash === '#cold-plain') {
  expectFifty(await newestPlain());
  coldOpen = performance.now() - begun;
}

const db = openDatabase('kyodo-note');
const kv = createDexieKv(db);
const ports = { kv, clock: browserClock, rng: browserRng };
const { stamps, secret } = await openIdentity(db, ports);
let openedAt: number | null = null;
const client = createHttpClient({
  fetch: (url, init) => fetch(url, init),
  timers: browserTimers,
  gzip: browserGzip,
  clock: browserClock,
  sessions: { lastOpenedAt: () => openedAt, opened: (at) => void (openedAt = at) },
  secret,
  label: 'bench',
});
const people = createHttpPeople(client);
const replica = { ...ports, stamps };
const net = createHttpNet(client, { timers: browserTimers, openStream: null });
const online = { ...people, syncNow: () => undefined };
const store = createStore({ ...replica, db, timers: browserTimers, online, mirror: null });

if (location.hash === '#cold') {
  const [first] = await store.spaces.listSpaces();
  expectFifty((await store.activities.listLogs(first?.id ?? '')).records);
  coldOpen = performance.now() - begun;
}

let space = '';

const bench = {
  /** A group with `n` logs, as if they had come from the server; the same logs in the plain table. */
  async fill(n: number): Promise<void> {
    const founded = await must(
      store.spaces.createGroup({
        name: 'つつじ台の会',
        sort: 'neighbourhood',
        fiscalStartMonth: 4,
        founderName: '一',
        isHeld: false,
      }),
    );
    space = founded.space;
    for (let from = 0; from < n; from += 5000) {
      const logs = sampleLogs(Math.min(n, from + 5000), founded.member).slice(from);
      const stamp = stamps.next();
      const rows = logs.map(({ id, fields }, place) =>
        shownRow(space, {
          id,
          kind: 'activityLog',
          scope: 'all',
          seq: from + place + 1,
          stamp,
          fields: fields as Fields,
        }),
      );
      await kv.write((tx) => tx.put('rows', rows));
      await plain.logs.bulkPut(logs.map(({ id, fields }) => ({ id, ...fields })));
    }
  },

  /** How long this start took; the address says of which. */
  coldOpen: (): number | null => coldOpen,

  /** One change of one log, until it is on the disk. */
  save: (times: number) =>
    timed(times, async (turn) => {
      await must(store.activities.changeLog(space, sampleLog(turn, '').id, { title: `変更${turn}` }));
    }),
  savePlain: (times: number) =>
    timed(times, async (turn) => {
      await plain.logs.put({ ...plainLog(turn), title: `変更${turn}` });
    }),

  firstFifty: (times: number) =>
    timed(times, async () => expectFifty((await store.activities.listLogs(space)).records)),
  firstFiftyPlain: (times: number) => timed(times, async () => expectFifty(await newestPlain())),

  /** From a change that is on the disk until the list on the screen has been read again. */
  liveAgain: (times: number) =>
    untilReadAgain(
      times,
      () => store.activities.listLogs(space),
      async (turn) => {
        await must(store.activities.changeLog(space, sampleLog(turn, '').id, { title: `見る${turn}` }));
      },
    ),
  liveAgainPlain: (times: number) =>
    untilReadAgain(times, newestPlain, async (turn) => {
      await plain.logs.put({ ...plainLog(turn), title: `見る${turn}` });
    }),

  /** The first sync of an empty device: until fifty stand on the screen, and until everything is on the disk. */
  async firstSync(invitation: string): Promise<{ shown: number; durable: number; rows: number }> {
    const joined = await must(people.join(invitation, '二'));
    await kv.write((tx) => adoptSpace(tx, joined.space, joined.member));
    const begun = performance.now();
    const shown = new Promise<number>((resolve, reject) => {
      const watch = liveQuery(() => store.activities.listLogs(joined.space)).subscribe({
        next({ records }) {
          if (records.length < 50) return;
          queueMicrotask(() => watch.unsubscribe());
          const lines = records.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title }));
          document.querySelector('ol')?.replaceChildren(...lines);
          requestAnimationFrame(() => resolve(performance.now() - begun));
        },
        error: reject,
      });
    });
    await must(syncOnce({ ...replica, net }));
    const durable = performance.now() - begun;
    return { shown: await shown, durable, rows: await db.rows.count() };
  },
  /** As many plain rows into a table with one index, in one transaction: what the disk itself takes. */
  async bulkPlain(n: number): Promise<number> {
    const logs = sampleLogs(n, 'author').map(({ id, fields }) => ({ id, ...fields }));
    const begun = performance.now();
    await plain.logs.bulkPut(logs);
    return performance.now() - begun;
  },
};

export type Bench = typeof bench;

Object.assign(window, { bench });

function plainLog(turn: number) {
  const { id, fields } = sampleLog(turn, 'author');
  return { id, ...fields };
}

function newestPlain() {
  return plain.logs.orderBy('on').reverse().limit(50).toArray();
}

function expectFifty(list: readonly unknown[]): void {
  if (list.length !== 50) throw new Error(`${list.length} logs instead of 50`);
}

async function timed(times: number, work: (turn: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < times + warmUp; turn += 1) {
    const begun = performance.now();
    await work(turn);
    if (turn >= warmUp) taken.push(performance.now() - begun);
  }
  return taken;
}

/** Code that has run a few times is code as it runs all day. */
const warmUp = 10;

async function untilReadAgain(
  times: number,
  read: () => Promise<unknown>,
  write: (turn: number) => Promise<void>,
): Promise<number[]> {
  let onRead: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const watch = liveQuery(read).subscribe(() => onRead());
  await first;
  const taken: number[] = [];
  for (let turn = 0; turn < times + warmUp; turn += 1) {
    const again = new Promise<number>((resolve) => {
      onRead = () => resolve(performance.now());
    });
    await write(turn);
    const written = performance.now();
    const ms = (await again) - written;
    if (turn >= warmUp) taken.push(Math.max(0, ms));
  }
  watch.unsubscribe();
  return taken;
}
