/** Who it is, at which tab, and what people do together or fast. */
import { syncOnce } from '#sync/sync-once.ts';
import type { Scene } from './act.ts';
import { changeHot, hot } from './group-workload.ts';
import { type Device, fairWeather, livingTabs, type Tab } from './phone.ts';
import { createRandom, type Random } from './random.ts';
import { answerSheet, show } from './round-workload.ts';
import { count, fail } from './world.ts';

/** Somebody writes one thing after the other, while the first of them are on their way. */
export const writeFast = (scene: Scene, tab: Tab): void => {
  const { world, random } = scene;
  const place = random.pick(hot);
  for (let times = 3 + random.below(4); times > 0; times -= 1) {
    const own = createRandom(random.below(2 ** 30));
    world.scheduler.after('world', random.next() * 400, () => {
      if (tab.isAlive && !tab.isFrozen) changeHot(place)({ ...scene, random: own, tab });
    });
  }
};

/** Exchanges that cross each other on a slow way. */
export const exchangeTwice = ({ world, random }: Scene, tab: Tab): void => {
  count(world, 'two exchanges at once');
  tab.device.weather.slow = 1500;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    world.scheduler.after(tab.name, random.next() * 800, () => {
      void syncOnce(tab.ports).catch((error: unknown) => {
        if (!(error instanceof DOMException)) fail(world, 'engine', String(error));
      });
    });
  }
  world.scheduler.after('world', 5000, () => {
    tab.device.weather.slow = fairWeather().slow;
  });
};

/** Everybody of the project answers, and somebody shows the round, at times while exchanges cross each other. */
export const answerTogether = (scene: Scene): void => {
  const { world, town, random } = scene;
  for (const account of town.accounts) {
    const device = world.devices.find((one) => one.account === account);
    const tab = device && tabOf(random, device);
    const own = createRandom(random.below(2 ** 30));
    if (tab) answerSheet({ ...scene, random: own, tab });
  }
  const device = world.devices[random.below(2)];
  const own = createRandom(random.below(2 ** 30));
  const showing = 500 + random.next() * 1500;
  for (const other of random.chance(0.4) ? world.devices : []) {
    const tab = tabOf(random, other);
    const its = createRandom(random.below(2 ** 30));
    world.scheduler.after('world', showing - its.next() * 500, () => {
      if (tab?.isAlive && !tab.isFrozen && !world.isCalm) exchangeTwice({ ...scene, random: its }, tab);
    });
  }
  world.scheduler.after('world', showing, () => {
    const tab = device && tabOf(own, device);
    if (tab && !world.isCalm) show({ ...scene, random: own, tab });
  });
  const others = world.devices.filter((one) => one !== device && town.accounts.includes(one.account));
  if (random.chance(0.5)) hearNothing(scene, random.pick(others), showing + 200 + random.next() * 1500);
};

/** What this phone sends arrives, and no answer comes back: it sends the same again, at times when much has happened. */
const hearNothing = ({ world }: Scene, { weather }: Device, forMs: number): void => {
  weather.loseAnswer = 1;
  world.scheduler.after('world', forMs, () => {
    weather.loseAnswer = fairWeather().loseAnswer;
  });
};

/** Mostly one of the phones of the beginning, so that a phone that came later changes little. */
export const phoneOf = ({ world, random }: Scene): Device => {
  const late = world.devices.filter(({ isCopied }) => isCopied);
  const first = world.devices.filter(({ isCopied }) => !isCopied);
  const roll = random.next();
  return late.length > 0 && roll < 0.15 ? random.pick(late) : random.pick(first);
};

export const tabOf = (random: Random, device: Device): Tab | undefined => {
  const awake = livingTabs(device).filter(({ isFrozen }) => !isFrozen);
  return awake.length > 0 ? random.pick(awake) : undefined;
};
