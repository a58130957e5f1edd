/** One town: a database, the servers over it, phones with their tabs, and a book about everything that happens. */
import type { Mutation } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import { drawTextIdsFrom } from './chance.ts';
import type { Device } from './phone.ts';
import { mixText, type Random, streamOf } from './random.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createServerDisk, type ServerDisk } from './server-disk.ts';
import type { Server } from './server-process.ts';

/** What went wrong: which law, and how it shows. */
export interface Failure {
  readonly invariant: string;
  readonly what: string;
}

/** A secret address of a calendar: whoever knows it needs nothing else. */
export interface Address {
  readonly secret: string;
  readonly space: string;
  readonly feed: string;
}

/** An edit that reached a disk. */
export interface Written {
  readonly device: Device;
  readonly space: string;
  readonly mutation: Mutation;
}

export interface World {
  readonly seed: number;
  readonly scheduler: Scheduler;
  /** For ids and whatever no happening decides. */
  readonly random: Random;
  readonly disk: ServerDisk;
  /** Longest page of the servers. */
  readonly pageRows: number;
  readonly servers: Server[];
  readonly devices: Device[];
  readonly counts: Map<string, number>;
  readonly book: Book;
  /** The first law that was broken. */
  failure: Failure | null;
  /** No more faults. */
  isCalm: boolean;
  /** Sum over every event and every message, when it is wanted. */
  trace: number | null;
  /** For I12: whose ratings and comments are turned round in this run; with it nothing is ever shown. */
  readonly turned: { readonly account: string; readonly isTurned: boolean } | null;
}

/** What the simulator knows and the product does not. */
export interface Book {
  /** Everything anybody wrote, by stamp. */
  readonly ledger: Map<string, Written>;
  /** The bodies of everything that was pushed, by device, number and stamp. */
  readonly bodies: Map<string, Mutation>;
  /** The stamp of the edit a device sent last under a number. */
  readonly lastSent: Map<string, string>;
  /** Every verdict that ever became durable, also before a restore. */
  readonly judged: Map<string, Set<string>>;
  /** What edits were answered first, by space, account and content, and whether a nameless showing came before. */
  readonly told: Map<string, { readonly status: string; readonly isAfterShowing: boolean }>;
  /** Edits the server gave another stamp than their own. */
  readonly stamped: Set<string>;
  /** Edits whose list entry the person has read and put away, and those that went with a disk. */
  readonly excused: Set<string>;
  /** Edits that were numbered anew after a fork. */
  readonly renumbered: Set<string>;
  /** Rows of each space when the town was settled, and how much had arrived by then. */
  readonly baseline: Map<string, { readonly rows: ReadonlyMap<string, Row>; readonly arrivals: number }>;
  /** Rows a newer server wrote, with fields and kinds this version does not know. */
  readonly injected: Map<string, { readonly space: string; readonly place: number; readonly row: Row }>;
  /** Deleted records the server has forgotten, and how much had arrived by then. */
  readonly forgotten: { readonly space: string; readonly id: string; readonly place: number }[];
  /** Secret addresses of calendars, as people keep them. */
  readonly addresses: Address[];
  /** Texts whose updates were put together. */
  readonly compacted: Set<string>;
  /** What each device was answered, as text, when recording is on. */
  readonly transcripts: Map<string, string[]>;
}

export interface Options {
  readonly isTraced?: boolean;
  readonly turned?: World['turned'];
}

/** @param seed decides everything that happens in the run */
export const createWorld = (seed: number, options: Options = {}): World => {
  const random = streamOf(seed, 'world');
  drawTextIdsFrom(streamOf(seed, 'texts'));
  const scheduler = createScheduler(Date.UTC(2026, 3, 1));
  const pageRows = random.pick([4, 25, 1000]);
  const world: World = {
    seed,
    pageRows,
    scheduler,
    random,
    disk: createServerDisk(() => uuid7(Math.floor(scheduler.now), random.bytes(10)), pageRows),
    servers: [],
    devices: [],
    counts: new Map(),
    book: {
      ledger: new Map(),
      bodies: new Map(),
      judged: new Map(),
      told: new Map(),
      stamped: new Set(),
      excused: new Set(),
      renumbered: new Set(),
      baseline: new Map(),
      injected: new Map(),
      forgotten: [],
      addresses: [],
      compacted: new Set(),
      lastSent: new Map(),
      transcripts: new Map(),
    },
    failure: null,
    isCalm: true,
    trace: options.isTraced ? 0 : null,
    turned: options.turned ?? null,
  };
  if (options.isTraced) scheduler.onStep = (owner) => traceOf(world, `${owner}@${scheduler.now}`);
  return world;
};

/** Counts a thing that happened, for the coverage table. */
export const count = (world: World, what: string): void => {
  world.counts.set(what, (world.counts.get(what) ?? 0) + 1);
};

/** Folds an event or a message into the trace. */
export const traceOf = (world: World, text: string): void => {
  if (world.trace !== null) world.trace = mixText(world.trace, text);
};

/** Notes the first law that was broken. */
export const fail = (world: World, invariant: string, what: string): void => {
  world.failure ??= { invariant, what };
};

/** A fault that happens with this probability, unless the world is calm. */
export const strikes = (world: World, random: Random, what: string, probability: number): boolean => {
  if (probability === 0 || world.isCalm || !random.chance(probability)) return false;
  count(world, what);
  return true;
};

export const bodyKey = (device: string, n: number, at: string): string => `${device}/${n}/${at}`;
