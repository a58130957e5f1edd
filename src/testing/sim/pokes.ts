/** Streams of news: a phone that listens is told that a space moved, sooner or later or not at all. */
import type { Net } from '#sync/ports.ts';
import type { Tab } from './phone.ts';
import type { Server } from './server-process.ts';
import { count, strikes, type World } from './world.ts';

type OnPoke = Parameters<Net['listen']>[0];

interface Listener {
  readonly tab: Tab;
  readonly server: Server;
  readonly onPoke: OnPoke;
}

const listeners = new WeakMap<World, Set<Listener>>();

/** Opens a stream; it is opened again whenever its server was gone. */
export const listen = (world: World, tab: Tab, onPoke: OnPoke, onOpen: () => void): (() => void) => {
  const all = listeners.get(world) ?? new Set<Listener>();
  listeners.set(world, all);
  let current: Listener | null = null;
  let isOver = false;
  const open = () => {
    if (isOver) return;
    current = null;
    const up = world.servers.filter(({ isUp }) => isUp);
    const server = up[tab.device.random.below(up.length)];
    if (server && tab.device.isOnline) {
      current = { tab, server, onPoke };
      all.add(current);
      onOpen();
    }
    watch();
  };
  const watch = () =>
    world.scheduler.after(tab.name, 5000, () => {
      if (isOver) return;
      const isAlive = current?.server.isUp === true && tab.device.isOnline;
      if (isAlive) watch();
      else {
        if (current) all.delete(current);
        open();
      }
    });
  world.scheduler.after(tab.name, 20, open);
  return () => {
    isOver = true;
    if (current) all.delete(current);
  };
};

/** Tells everybody who listens; other servers hear of it a little later. */
export const poke = (world: World, from: Server, space: string, head: number): void => {
  for (const { tab, server, onPoke } of listeners.get(world) ?? []) {
    const { device } = tab;
    if (!tab.isAlive || !device.isOnline || !server.isUp) continue;
    if (!world.disk.table(space)?.members.has(device.account)) continue;
    if (strikes(world, device.random, 'poke lost', device.weather.losePoke)) continue;
    const between = server === from ? 0 : 80;
    world.scheduler.after(tab.name, between + 5 + device.random.next() * 40, () => {
      count(world, 'poke delivered');
      onPoke(space, head);
    });
  }
};
