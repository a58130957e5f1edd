/** One server, some devices, a network that loses, doubles and reorders, clocks that are wrong. */
import type { Fields, RecordKind } from '#domain/records.ts';
import { err, ok } from '#domain/basis/result.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';
import { packRows, unpackRows } from '#protocol/page.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { type Commit, createCommit } from '#replica/commit.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { createMemoryStore } from '#server/store/memory-store.ts';
import type { Store } from '#server/store/store.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import type { SyncServerPorts } from '#server/sync/ports.ts';
import { writeAsServer } from '#server/sync/workspace.ts';
import { syncOnce, type SyncPorts } from '#sync/sync-once.ts';
import { createMemoryKv, type MemoryKv } from './memory-kv.ts';
import { createRandom, createScheduler, type Random, type Scheduler } from './scheduler.ts';

/** Which faults this run may have; a seed switches on a part of them. */
export interface Faults {
  readonly lose: number;
  readonly double: number;
  readonly loseAnswer: number;
  readonly kill: number;
  readonly clockJump: number;
  readonly offline: number;
  readonly twoEngines: number;
  readonly clone: number;
}

export interface Device {
  readonly name: string;
  readonly account: string;
  readonly kv: MemoryKv;
  readonly ports: SyncPorts;
  readonly commit: Commit;
  isOnline: boolean;
  /** Milliseconds this device's clock is wrong by. */
  skew: number;
}

export interface World {
  readonly seed: number;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly server: SyncServerPorts;
  readonly store: Store;
  readonly devices: Device[];
  readonly faults: Faults;
  /** Everything anybody wrote, by stamp. */
  readonly ledger: Map<string, { readonly device: Device; readonly space: string; readonly mutation: Mutation }>;
  readonly counts: Map<string, number>;
  /** The server's verdicts by stamp, and how often an edit was judged. */
  readonly judged: Map<string, Set<string>>;
  /** Edits whose list entry the person has read and put away. */
  readonly putAway: Set<string>;
  readonly judgedTimes: Map<string, number>;
  /** What each device was answered, as text, when recording is on. */
  readonly transcripts: Map<string, string[]>;
  now: number;
  isCalm: boolean;
  /** For I12: whose ratings and comments are turned round in this run; with it nothing is ever shown. */
  turned: { readonly account: string; readonly isTurned: boolean } | null;
}

/** @param seed decides everything that happens in the run */
export const createWorld = (seed: number): World => {
  const random = createRandom(seed);
  const scheduler = createScheduler(random);
  const memory = createMemoryStore(uuid7(0, random.bytes(10)), () => scheduler.hop('server'));
  const store = watched(memory, (at, status) => {
    world.judged.set(at, (world.judged.get(at) ?? new Set()).add(status));
    world.judgedTimes.set(at, (world.judgedTimes.get(at) ?? 0) + 1);
  });
  const start = Date.UTC(2026, 3, 1);
  const world: World = {
    seed,
    random,
    scheduler,
    store,
    devices: [],
    ledger: new Map(),
    counts: new Map(),
    judged: new Map(),
    putAway: new Set(),
    judgedTimes: new Map(),
    transcripts: new Map(),
    faults: chooseFaults(random),
    now: start,
    isCalm: false,
    turned: null,
    server: {
      store,
      now: () => world.now,
      stamps: createStampClock(() => world.now, 1),
      randomBytes: (length) => random.bytes(length),
    },
  };
  return world;
};

/** Notes every verdict that became durable. */
const watched = (store: Store, note: (at: string, status: string) => void): Store => ({
  ...store,
  write: async (space, work) => {
    const judged: [string, string][] = [];
    const result = await store.write(space, (tx) =>
      work({
        ...tx,
        putMutation: async (mutation) => {
          judged.push([mutation.at, mutation.verdict.status]);
          await tx.putMutation(mutation);
        },
      }),
    );
    for (const [at, status] of judged) note(at, status);
    return result;
  },
});

/** Adds a device of an account; a copied disk makes a clone of another device. */
export const addDevice = (world: World, name: string, account: string, disk?: MemoryKv): Device => {
  const hop = () => world.scheduler.hop(name);
  const kv = disk ?? createMemoryKv(hop);
  const deviceNumber = world.random.below(2 ** 30);
  if (!disk) {
    const id = uuid7(world.now, world.random.bytes(10));
    kv.tables.device.set('device', { key: 'device', id, lastStamp: '', epoch: null });
  }
  const device = { name, account, kv, isOnline: true, skew: 0 } as unknown as {
    -readonly [K in keyof Device]: Device[K];
  };
  const clock = { now: () => Math.max(0, world.now + device.skew) };
  device.ports = {
    kv,
    clock,
    rng: { bytes: (length) => world.random.bytes(length) },
    stamps: createStampClock(clock.now, deviceNumber),
    net: {
      sync: (request) => exchange(world, device, request),
      openSession: async () => ok(undefined),
      listen: () => () => {},
    },
  };
  device.commit = createCommit(device.ports);
  kv.onOutbox = ({ space, mutation }) => {
    if (!world.ledger.has(mutation.at)) world.ledger.set(mutation.at, { device, space, mutation });
  };
  world.devices.push(device);
  return device;
};

/** The text library draws its own random ids: its updates differ from run to run, their number does not. */
const withoutTexts = (answer: string): string => answer.replaceAll(/"update":"[^"]*"/g, '"update":""');

/** Starts an exchange; it goes on when the scheduler lets it. */
export const startSync = (device: Device): void => {
  void syncOnce(device.ports).catch((error: unknown) => {
    throw error;
  });
};

/** A person comes in the way an invitation brings them in. */
export const join = (world: World, space: string, account: string, member: string, fields: Fields): Promise<void> =>
  world.store.write(space, async (tx) => {
    const born = { kind: 'member' as RecordKind, id: member, set: { ...fields, status: 'active', isClaimed: true } };
    await writeAsServer(tx, space, world.server, [born]);
    await tx.bind(account, member);
  });

/** Counts a thing that happened, for the coverage table. */
export const count = (world: World, what: string): void => {
  world.counts.set(what, (world.counts.get(what) ?? 0) + 1);
};

/** The network: everything travels as text, may be lost on either way, and may arrive twice. */
const exchange = async (world: World, device: Device, request: SyncRequest) => {
  const lost = () => err({ code: 'offline' as const });
  const { random, faults } = world;
  await world.scheduler.hop(device.name);
  if (!device.isOnline || fault(world, 'message lost', faults.lose)) return lost();
  const body = JSON.stringify(request);
  if (fault(world, 'message doubled', faults.double)) void serve(world, device, body);
  const text = await serve(world, device, body);
  await world.scheduler.hop(device.name);
  if (!device.isOnline || fault(world, 'answer lost', faults.loseAnswer)) return lost();
  if (random.chance(0.05)) await world.scheduler.hop(device.name);
  const answer = JSON.parse(text);
  for (const space of answer.spaces) {
    space.rows = unpackRows(space.rows);
    if (space.forked) count(world, 'fork seen');
  }
  return ok(answer as SyncAnswer);
};

const serve = async (world: World, device: Device, body: string): Promise<string> => {
  await world.scheduler.hop('server');
  const request = readSyncRequest(JSON.parse(body));
  if (!request.ok) throw new Error(`simulator: ${request.error.code} at ${request.error.place}`);
  const { answer } = await handleSync(world.server, device.account, request.value);
  const wire = { ...answer, spaces: answer.spaces.map((space) => ({ ...space, rows: packRows(space.rows) })) };
  const text = JSON.stringify(wire);
  world.transcripts.get(device.name)?.push(withoutTexts(text));
  return text;
};

const fault = (world: World, what: string, probability: number): boolean => {
  if (world.isCalm || !world.random.chance(probability)) return false;
  count(world, what);
  return true;
};

const chooseFaults = (random: Random): Faults => {
  const maybe = (probability: number) => (random.chance(0.6) ? probability : 0);
  return {
    lose: maybe(0.15),
    double: maybe(0.15),
    loseAnswer: maybe(0.15),
    kill: maybe(0.06),
    clockJump: maybe(0.1),
    offline: maybe(0.15),
    twoEngines: maybe(0.3),
    clone: maybe(0.02),
  };
};
