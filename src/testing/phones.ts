/** Several phones and a server in one process; the wire between them carries JSON only. */
import type { Result } from '#domain/basis/result.ts';
import { err, ok } from '#domain/basis/result.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { ownVersions, type Versions } from '#protocol/versions.ts';
import { createMemoryStore } from '#server/store/memory-store.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import type { SyncServerPorts } from '#server/sync/ports.ts';
import { writeAsServer } from '#server/sync/workspace.ts';
import type { Net } from '#sync/ports.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { createTestRng } from './test-ports.ts';
import { createTestStore, type TestStore } from './test-store.ts';

/** The value of something that has to work in this test. */
export const must = async <T, E>(result: Promise<Result<T, E>>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};

interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly partyId: string;
}

/** A phone whose wire can be cut. */
export interface WiredPhone extends TestStore {
  /** Exchanges until nothing waits. @throws with the code when that does not work */
  sync(): Promise<unknown>;
  setOnline(isOnline: boolean): void;
}

/** A server and the phones of a town, whatever the wire between them is. */
export interface Town {
  phone(account: string): Promise<WiredPhone>;
  /** What a personal invitation does on the server: the account speaks for this member from now on. */
  bind(space: string, account: string, member: string): Promise<void>;
  /** What an open invitation does on the server: a new member, and the account that speaks for them. */
  addMember(space: string, member: NewMember, account: string | null): Promise<void>;
}

export type MakeTown<T extends Town = Town> = () => T | Promise<T>;

/** A town in one process, whose server can be looked into. */
export interface MemoryTown extends Town {
  phone(account: string): Promise<MemoryPhone>;
  readonly store: ReturnType<typeof createMemoryStore>;
  /** Another version of the server takes over the same database. */
  startServerAs(next: Versions): void;
  pass(ms: number): void;
}

interface MemoryPhone extends WiredPhone {
  /** After so many answers the wire is cut. */
  answersLeft(count: number): void;
  /** An app of another version; says why the exchange stopped. */
  syncAs(app: Versions): ReturnType<typeof syncOnce>;
}

/** A town in one process. */
export const createTown = (): MemoryTown => {
  let now = Date.UTC(2026, 10, 22, 1);
  const store = createMemoryStore('epoch-1');
  let versions = ownVersions;
  const server: SyncServerPorts = {
    get versions() {
      return versions;
    },
    store,
    now: () => now,
    stamps: createStampClock(() => now, 7),
    randomBytes: createTestRng(998).bytes,
  };

  const phone = async (account: string): Promise<MemoryPhone> => {
    const device = await createTestStore();
    let isOnline = true;
    let left = Number.POSITIVE_INFINITY;
    const net: Net = {
      async sync(request) {
        if (!isOnline || left === 0) return err({ code: 'offline' });
        left -= 1;
        const read = readSyncRequest(JSON.parse(JSON.stringify(request)));
        if (!read.ok) return err({ code: 'refused', reason: `${read.error.code} ${read.error.place}` });
        const { answer } = await handleSync(server, account, read.value);
        return ok(JSON.parse(JSON.stringify(answer)));
      },
      openSession: async () => ok(undefined),
      listen: () => () => undefined,
    };
    return {
      ...device,
      sync: async () => must(syncOnce({ ...device.ports, net })),
      syncAs: (app) => syncOnce({ ...device.ports, net, versions: app }),
      answersLeft(count: number) {
        left = count;
      },
      setOnline(value: boolean) {
        isOnline = value;
      },
    };
  };

  const addMember: Town['addMember'] = (space, { id, ...fields }, account) =>
    store.write(space, async (tx) => {
      const set = { ...fields, status: 'active', isClaimed: account !== null };
      await writeAsServer(tx, space, server, [{ kind: 'member', id, set } as const]);
      if (account) await tx.bind(account, id);
    });

  return {
    phone,
    bind: (space, account, member) => store.write(space, (tx) => tx.bind(account, member)),
    addMember,
    store,
    startServerAs(next) {
      versions = next;
    },
    pass(ms) {
      now += ms;
    },
  };
};
