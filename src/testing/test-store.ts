/** A device for tests: the real store on an IndexedDB in memory, with a clock and chance of its own. */
import 'fake-indexeddb/auto';
import type { Rng } from '#replica/ports.ts';
import type { NotebookDb } from '#store/database.ts';
import { openDatabase } from '#store/database.ts';
import { createDexieKv } from '#store/dexie-kv.ts';
import { openIdentity } from '#store/identity.ts';
import type { DraftMirror } from '#store/local-tables.ts';
import type { Online } from '#store/online.ts';
import { createStore, type Store } from '#store/store.ts';
import { createTestRng, createTestTimers, type TestTimers } from './test-ports.ts';

export interface TestStore {
  readonly store: Store;
  readonly db: NotebookDb;
  /** Moves the clock and lets everything happen that was to happen until then. */
  readonly timers: TestTimers;
  /** Everything the replica and the engine need of this device. */
  readonly ports: Parameters<typeof createStore>[0];
  close(): void;
}

let count = 0;

/**
 * @param options.now where the clock begins, milliseconds; 22 November 2026, 10:00 in Japan when left out
 * @param options.rng chance; the same in every run when left out
 * @param options.online answers of the network; without it every call says `network.unreachable`
 */
export const createTestStore = async (
  options: { now?: number; online?: Partial<Online>; rng?: Rng; mirror?: DraftMirror } = {},
): Promise<TestStore> => {
  count += 1;
  const timers = createTestTimers(options.now ?? Date.UTC(2026, 10, 22, 1));
  const rng = options.rng ?? createTestRng(count);
  const clock = { now: () => timers.now() };
  const db = openDatabase(`test-${count}`);
  const kv = createDexieKv(db);
  const { stamps } = await openIdentity(db, { clock, rng });
  const mirror = options.mirror ?? null;
  const ports = { db, kv, clock, rng, stamps, timers, mirror, online: { ...offline, ...options.online } };
  return { store: createStore(ports), db, timers, ports, close: () => db.close() };
};

const unreachable = async () => ({ ok: false, error: { code: 'network.unreachable' } }) as const;

const offline: Online = {
  lookAtInvitation: unreachable,
  join: unreachable,
  createSpokenCode: unreachable,
  askWithCode: unreachable,
  keepRecovery: unreachable,
  useRecovery: unreachable,
  listDevices: unreachable,
  deleteDevice: unreachable,
  readHistory: unreachable,
  findPush: unreachable,
  keepPush: unreachable,
  deletePush: unreachable,
  syncNow: () => undefined,
};
