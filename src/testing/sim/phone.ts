/** What a phone is made of in the simulator. */
import type { Versions } from '#protocol/versions.ts';
import type { Commit } from '#replica/commit.ts';
import type { Kv } from '#replica/kv.ts';
import type { PhotoSending } from '#store/photo-tables.ts';
import type { Engine } from '#sync/engine.ts';
import type { EnginePorts } from '#sync/lead.ts';
import type { Channel, Locks, Surroundings } from '#sync/ports.ts';
import type { MemoryDisk } from './memory-kv.ts';
import type { Random } from './random.ts';

/** Probabilities while they last; nothing is 0 in good weather but the wait. */
export interface Weather {
  lose: number;
  double: number;
  loseAnswer: number;
  losePoke: number;
  busy: number;
  /** Longest way of a message, milliseconds. */
  slow: number;
  diskAborts: number;
  diskFull: number;
  /** Longest wait of a transaction, milliseconds. */
  diskWait: number;
}

export const fairWeather = (): Weather => ({
  lose: 0,
  double: 0,
  loseAnswer: 0,
  losePoke: 0,
  busy: 0,
  slow: 60,
  diskAborts: 0,
  diskFull: 0,
  diskWait: 2,
});

/** What happens around a tab. */
type Signal = Parameters<Parameters<Surroundings['listen']>[0]>[0];

export interface Browser {
  portsFor(tab: Tab): { readonly locks: Locks; readonly channel: Channel; readonly around: Surroundings };
  /** Tells a tab what happens around it. */
  signal(tab: Tab, signal: Signal): void;
  /** There is something to send or to fetch. */
  hasWork(): void;
  /** The tab's lock is free, and nobody hears of it any more. */
  died(tab: Tab): void;
  /** How often a lock was taken from a tab that still held it. */
  readonly steals: number;
}

/** The photos that lie on a phone. */
export interface PhotoShelf {
  /** By space and hash. */
  readonly bytes: Map<string, Uint8Array>;
  readonly sendings: Map<string, PhotoSending>;
  /** Photos somebody wants to see whole. */
  readonly wishes: Set<string>;
  readonly watchers: Set<() => void>;
}

export interface Device {
  readonly name: string;
  readonly account: string;
  readonly random: Random;
  readonly disk: MemoryDisk;
  /** Its photos, apart from the records. */
  readonly shelf: PhotoShelf;
  readonly photoChance: Random;
  /** Its line costs by what goes over it. */
  readonly isCostly: boolean;
  readonly tabs: Tab[];
  readonly browser: Browser;
  weather: Weather;
  isOnline: boolean;
  hasSession: boolean;
  /** Milliseconds its clock is wrong by. */
  skew: number;
  /** Copies of this disk live or lived elsewhere. */
  isCopied: boolean;
  /** Its disk lost something and told nobody. */
  isRotten: boolean;
  /** Of the app that is opened next. */
  versions: Versions;
}

export interface Tab {
  readonly name: string;
  readonly device: Device;
  readonly kv: Kv;
  readonly ports: EnginePorts;
  readonly commit: Commit;
  readonly engine: Engine;
  isAlive: boolean;
  isFrozen: boolean;
  isVisible: boolean;
  /** Exchanges under way. */
  exchanges: number;
}

export const livingTabs = (device: Device): Tab[] => device.tabs.filter(({ isAlive }) => isAlive);
