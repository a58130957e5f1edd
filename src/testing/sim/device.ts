/** A phone: one disk, one to three tabs with an engine each, a clock that may be wrong, and some weather on the way to the server. */
import { uuid7 } from '#protocol/derived-id.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { ownVersions } from '#protocol/versions.ts';
import { createCommit } from '#replica/commit.ts';
import { createEngine } from '#sync/engine.ts';
import { startPhotoCourier } from '#sync/photo-courier.ts';
import type { EnginePorts } from '#sync/lead.ts';
import { createBrowser } from './browser.ts';
import { watchDisk } from './disk-watch.ts';
import { createMemoryDisk } from './memory-kv.ts';
import { createMemoryTables, type MemoryTables } from './memory-tables.ts';
import { exchange } from './network.ts';
import { type Device, fairWeather, livingTabs, type Tab } from './phone.ts';
import { createShelfDepot, emptyShelf } from './photo-shelf.ts';
import { photoWayOf } from './photo-way.ts';
import { listen } from './pokes.ts';
import { streamOf } from './random.ts';
import { writingAs } from './writing-as.ts';
import { count, fail, strikes, type World } from './world.ts';

/** Adds a phone of an account; given tables make it a copy of another one. */
export const addDevice = (world: World, name: string, account: string, content?: MemoryTables): Device => {
  const random = streamOf(world.seed, name);
  const disk = createMemoryDisk(content ?? createMemoryTables());
  const photoChance = streamOf(world.seed, name, 'photos');
  const device: Device = {
    name,
    account,
    random,
    disk,
    shelf: emptyShelf(),
    photoChance,
    isCostly: photoChance.chance(0.3),
    tabs: [],
    browser: createBrowser(world.scheduler),
    weather: fairWeather(),
    isOnline: true,
    hasSession: true,
    skew: 0,
    isCopied: content !== undefined,
    isRotten: false,
    versions: ownVersions,
  };
  if (!content) initialise(device, world);
  watchDisk(world, device);
  world.devices.push(device);
  return device;
};

/** A disk nobody has used: this phone gets an identity. */
export const initialise = (device: Device, world: World): void => {
  const id = uuid7(Math.floor(world.scheduler.now), device.random.bytes(10));
  const draft = device.disk.content.draft();
  void draft.tx.put('device', [{ key: 'device', id, lastStamp: '', epoch: null }]);
  draft.commit();
};

/** Somebody opens the app in another tab. */
export const openTab = (world: World, device: Device): Tab => {
  const name = `${device.name}#${device.tabs.length}`;
  const { scheduler } = world;
  const { random, disk, browser } = device;
  const diskOwner = `${name}/disk`;
  const kv = disk.open(
    diskOwner,
    () => scheduler.wait(diskOwner, random.next() * device.weather.diskWait),
    () => diskTrouble(world, device),
  );
  const clock = { now: () => Math.max(0, Math.floor(scheduler.now + device.skew)) };
  const tab = { name, device, kv, isAlive: true, isFrozen: false, isVisible: true, exchanges: 0 } as {
    -readonly [K in keyof Tab]: Tab[K];
  };
  const ports: EnginePorts = {
    kv,
    versions: device.versions,
    clock,
    rng: { bytes: (length) => random.bytes(length) },
    stamps: createStampClock(clock.now, random.below(2 ** 30)),
    net: {
      sync: (request) => exchange(world, tab, request),
      openSession: () => openSession(world, tab),
      listen: (onPoke, onOpen) => listen(world, tab, onPoke, onOpen),
    },
    timers: { after: (ms, work) => scheduler.after(name, ms, work) },
    ...browser.portsFor(tab),
    onError: (error) => {
      const isTrouble = error instanceof DOMException;
      if (!isTrouble)
        fail(world, 'engine', `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
  tab.ports = ports;
  tab.commit = createCommit({ ...ports, kv: writingAs(kv, device.versions) });
  tab.engine = createEngine(ports);
  device.tabs.push(tab);
  tab.engine.start();
  carryPhotos(world, tab);
  if (livingTabs(device).length > 1) count(world, 'two tabs of one phone');
  return tab;
};

/** Photos go beside the text, by a courier of their own. */
const carryPhotos = (world: World, tab: Tab): void => {
  const { timers, locks, around, onError } = tab.ports;
  const rng = { bytes: (length: number) => tab.device.photoChance.bytes(length) };
  const [depot, line] = [createShelfDepot(world, tab), photoWayOf(world, tab)];
  startPhotoCourier({ depot, line, timers, rng, locks, around, onError, openSession: () => openSession(world, tab) });
};

/** Somebody opens the app, also one that was copied; who finds it empty says who they are, and looks for their spaces. */
export const openAgain = (world: World, device: Device): Tab => {
  const tab = openTab(world, device);
  const isEmpty = device.disk.content.tables.spaces.size === 0;
  if (isEmpty) world.scheduler.after(tab.name, 200, () => tab.engine.sendNow());
  return tab;
};

/** The browser tells its tabs. */
export const setOnline = (world: World, device: Device, isOnline: boolean): void => {
  if (device.isOnline === isOnline) return;
  device.isOnline = isOnline;
  if (!isOnline) count(world, 'went offline');
  for (const tab of livingTabs(device)) device.browser.signal(tab, isOnline ? 'online' : 'offline');
};

/** The tab is gone from one moment to the next. */
export const killTab = (world: World, tab: Tab): void => {
  if (!tab.isAlive) return;
  tab.isAlive = false;
  world.scheduler.kill(tab.name);
  world.scheduler.kill(`${tab.name}/disk`);
  tab.device.disk.killed(`${tab.name}/disk`);
  tab.device.browser.died(tab);
};

const openSession = async (world: World, tab: Tab) => {
  await world.scheduler.wait(tab.name, tab.device.random.next() * tab.device.weather.slow);
  if (!tab.device.isOnline) return { ok: false as const, error: { code: 'offline' as const } };
  tab.device.hasSession = true;
  return { ok: true as const, value: undefined };
};

const diskTrouble = (world: World, { random, weather }: Device): Error | null => {
  if (strikes(world, random, 'disk aborted', weather.diskAborts)) return new DOMException('aborted', 'AbortError');
  if (strikes(world, random, 'disk full', weather.diskFull)) return new DOMException('full', 'QuotaExceededError');
  return null;
};
