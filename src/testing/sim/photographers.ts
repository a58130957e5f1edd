/** Somebody takes photos, and what goes wrong while these are on their slow way. */
import type { Scene } from './act.ts';
import { killTab, openAgain, setOnline } from './device.ts';
import { changeRole } from './group-workload.ts';
import { type Device, fairWeather, livingTabs, type Tab } from './phone.ts';
import { takePhoto } from './photo-workload.ts';
import { createRandom } from './random.ts';
import { count, type World } from './world.ts';

export const photograph = (scene: Scene, tab: Tab): void => {
  const { world, random } = scene;
  const { device } = tab;
  for (let times = 1 + random.below(3); times > 0; times -= 1)
    takePhoto({ ...scene, random: createRandom(random.below(2 ** 30)), tab });
  if (random.chance(0.3)) return;
  device.weather.slow = 2500;
  world.scheduler.after('world', 20_000, () => {
    device.weather.slow = fairWeather().slow;
  });
  const own = createRandom(random.below(2 ** 30));
  world.scheduler.after('world', 1000 + random.below(15_000), () => {
    if (world.isCalm) return;
    const roll = own.next();
    if (roll < 0.5) closeAll(world, device, own.below(5000));
    else if (roll < 0.75) goAway(world, device, own.below(9000));
    else changeRole({ ...scene, random: own, tab });
  });
};

/** The app is gone from one moment to the next, and is opened again after a while. */
const closeAll = (world: World, device: Device, forMs: number): void => {
  const isUnderWay = [...device.shelf.sendings.values()].some(({ urls }) => urls.thumb ?? urls.photo);
  if (isUnderWay) count(world, 'photos: killed in the middle of an upload');
  for (const tab of livingTabs(device)) killTab(world, tab);
  world.scheduler.after('world', forMs, () => {
    if (livingTabs(device).length === 0) openAgain(world, device);
  });
};

const goAway = (world: World, device: Device, forMs: number): void => {
  setOnline(world, device, false);
  world.scheduler.after('world', forMs, () => setOnline(world, device, true));
};
