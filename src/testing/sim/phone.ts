/** What a phone is made of in the simulator. */
import type { Commit } from '#replica/commit.ts';
import type { Kv } from '#replica/kv.ts';
import type { Engine, EnginePorts } from '#sync/engine.ts';
import type { Browser } from './browser.ts';
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

export interface Device {
  readonly name: string;
  readonly account: string;
  readonly random: Random;
  readonly disk: MemoryDisk;
  readonly tabs: Tab[];
  readonly browser: Browser;
  weather: Weather;
  isOnline: boolean;
  hasSession: boolean;
  /** Milliseconds its clock is wrong by. */
  skew: number;
  /** Copies of this disk live or lived elsewhere. */
  isCopied: boolean;
  /** Exchanges under way. */
  exchanges: number;
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
}

export const livingTabs = (device: Device): Tab[] => device.tabs.filter(({ isAlive }) => isAlive);
