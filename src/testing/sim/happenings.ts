/** Carries out what the plan says. */
import type { Scene } from './act.ts';
import { addDevice, initialise, killTab, openAgain, openTab, setOnline } from './device.ts';
import { type Device, fairWeather, livingTabs, type Tab } from './phone.ts';
import { changeHot, hot } from './group-workload.ts';
import { misbehave } from './malice.ts';
import { injectFromTheFuture } from './newer-server.ts';
import { acting, chanceOf, type FaultName, type Happening } from './plan.ts';
import { photograph } from './photographers.ts';
import { emptyShelf, refill } from './photo-shelf.ts';
import type { Random } from './random.ts';
import { answerTogether, exchangeTwice, phoneOf, tabOf, writeFast } from './people.ts';
import { backUpServer, killServer } from './server.ts';
import { rot } from './rot.ts';
import type { Town } from './town.ts';
import { runNewApp, runNewServer, runOldApp, runOldServer } from './upgrades.ts';
import { actOnce } from './workload.ts';
import { count, type World } from './world.ts';

/** Starts one happening; what follows from it happens when its time comes. */
export const happen = (world: World, town: Town, happening: Happening): void => {
  const random = chanceOf(world.seed, happening);
  const scene = { world, town, random };
  if (happening.what !== acting) {
    faults[happening.what](scene);
    return;
  }
  const tab = tabOf(random, phoneOf(scene));
  if (!tab) return;
  const roll = random.next();
  if (roll < 0.65) {
    actOnce({ ...scene, tab });
    return;
  }
  if (roll < 0.75) {
    writeFast(scene, tab);
    return;
  }
  if (roll < 0.8) {
    answerTogether(scene);
    return;
  }
  if (roll < 0.85) {
    photograph(scene, tab);
    return;
  }
  // Several people write into the same field without knowing of each other.
  const place = random.pick(hot);
  for (const one of [tab, tabOf(random, phoneOf(scene)), tabOf(random, phoneOf(scene))]) {
    if (one) changeHot(place)({ ...scene, tab: one });
  }
};

/** Something else than fair weather, for a while. */
const badWeather = (scene: Scene, change: (device: Device, random: Random) => void, forMs: number): void => {
  const { world, random } = scene;
  const device = phoneOf(scene);
  change(device, random);
  world.scheduler.after('world', forMs, () => {
    device.weather = fairWeather();
  });
};

const faults: { readonly [F in FaultName]: (scene: Scene) => void } = {
  'bad network': (scene) =>
    badWeather(
      scene,
      ({ weather }, random) => {
        const maybe = (most: number) => (random.chance(0.5) ? random.next() * most : 0);
        weather.lose = maybe(0.5);
        weather.double = maybe(0.6);
        weather.loseAnswer = maybe(0.7);
        weather.losePoke = maybe(1);
        weather.busy = maybe(0.3);
        weather.slow = 60 + maybe(4000);
      },
      3000 + scene.random.below(20_000),
    ),
  'a phone goes offline': (scene) => setOnline(scene.world, phoneOf(scene), false),
  'a phone comes online': (scene) => setOnline(scene.world, phoneOf(scene), true),
  'a clock jumps': (scene) => {
    const size = 1000 * 10 ** (scene.random.next() * 8.5);
    phoneOf(scene).skew = Math.round(scene.random.chance(0.5) ? size : -size);
    count(scene.world, 'clock jumped');
  },
  'a tab is killed': (scene) => {
    const device = phoneOf(scene);
    const tab = tabOf(scene.random, device);
    if (tab) endTab(scene.world, tab, 'tab killed', scene.random.below(3000));
  },
  'a phone is killed': (scene) => {
    const wait = scene.random.below(8000);
    for (const tab of livingTabs(phoneOf(scene))) endTab(scene.world, tab, 'phone killed', wait);
  },
  'a tab is opened': (scene) => {
    const device = phoneOf(scene);
    if (livingTabs(device).length < 3) openAgain(scene.world, device);
  },
  'a tab is frozen': (scene) => {
    const { world, random } = scene;
    const tab = tabOf(random, phoneOf(scene));
    if (!tab) return;
    // A browser that says so lets the tab give up its lock; one that does not leaves it with a dead leader.
    const isTold = random.chance(0.4);
    count(world, isTold ? 'tab frozen and told' : 'tab frozen');
    if (isTold) tab.device.browser.signal(tab, 'frozen');
    world.scheduler.after('world', isTold ? 5 : 0, () => {
      if (!tab.isAlive) return;
      tab.isFrozen = true;
      world.scheduler.freeze(tab.name);
    });
    world.scheduler.after('world', 12_000 + random.below(20_000), () => thaw(world, tab));
  },
  'a tab is hidden': (scene) => {
    const tab = tabOf(scene.random, phoneOf(scene));
    if (!tab) return;
    tab.isVisible = !tab.isVisible;
    tab.device.browser.signal(tab, tab.isVisible ? 'visible' : 'hidden');
    count(scene.world, tab.isVisible ? 'tab shown' : 'tab hidden');
  },
  'a disk is in trouble': (scene) =>
    badWeather(
      scene,
      ({ weather }, random) => {
        const kind = random.below(3);
        if (kind === 0) weather.diskAborts = 0.5;
        if (kind === 1) weather.diskFull = 0.7;
        if (kind === 2) weather.diskWait = 12_000;
        if (kind === 2) count(scene.world, 'disk hung');
      },
      2000 + scene.random.below(12_000),
    ),
  'a session ends': (scene) => {
    phoneOf(scene).hasSession = false;
    count(scene.world, 'session ended');
  },
  'a profile is cloned': (scene) => {
    const { world, random } = scene;
    const original = phoneOf(scene);
    if (world.devices.length > 10 || original.name === 'stranger') return;
    const name = `${original.name}-copy${world.devices.length}`;
    const copy = addDevice(world, name, original.account, original.disk.content.copy());
    refill(copy.shelf, original.shelf);
    const tab = openAgain(world, copy);
    copy.isRotten = original.isRotten;
    count(world, 'profile cloned');
    const first = tabOf(random, original);
    for (const one of first && random.chance(0.6) ? [tab, first] : []) {
      writeFast(scene, one);
      exchangeTwice(scene, one);
    }
  },
  'a phone is restored': (scene) => restorePhone(scene),
  'storage is cleared': (scene) => {
    const { world } = scene;
    const device = phoneOf(scene);
    if (device.name === 'stranger') return;
    wipe(world, device);
    initialise(device, world);
    count(world, 'storage cleared');
    reopen(world, device);
  },
  'a server is killed': (scene) => {
    const { world, random } = scene;
    const server = random.pick(world.servers);
    const forMs = 200 + random.below(9000);
    if (random.chance(0.7)) tabOf(random, phoneOf(scene))?.engine.sendNow();
    world.scheduler.after('world', random.next() * 70, () => {
      if (!world.isCalm) killServer(world, server, forMs);
    });
  },
  'transactions are repeated': ({ world, random }) => {
    const server = random.pick(world.servers);
    server.repeats = 0.5;
    world.scheduler.after('world', 5000, () => {
      server.repeats = 0;
    });
  },
  'the server is restored': ({ world, random }) => {
    const restore = backUpServer(world);
    world.scheduler.after('world', 500 + random.below(20_000), () => {
      if (!world.isCalm) restore();
    });
  },
  'months pass': ({ world }) => {
    count(world, 'months passed');
    if (world.devices.some(({ isOnline }) => !isOnline)) count(world, 'months offline');
  },
  'a member is malicious': (scene) => misbehave(scene),
  'a newer server wrote': (scene) => injectFromTheFuture(scene),
  'somebody sends at once': (scene) => tabOf(scene.random, phoneOf(scene))?.engine.sendNow(),
  'two exchanges at once': (scene) => {
    const tab = tabOf(scene.random, phoneOf(scene));
    if (!tab) return;
    exchangeTwice(scene, tab);
  },
  'an old app': runOldApp,
  'a new app': runNewApp,
  'an old server': runOldServer,
  'a new server': runNewServer,
  'a disk rots': rot,
};

export const thaw = (world: World, tab: Tab): void => {
  if (!tab.isFrozen || !tab.isAlive) return;
  tab.isFrozen = false;
  world.scheduler.thaw(tab.name);
  tab.device.browser.signal(tab, 'visible');
};

/** A tab dies and is opened again after a while. */
const endTab = (world: World, tab: Tab, what: string, wait: number): void => {
  count(world, what);
  killTab(world, tab);
  world.scheduler.after('world', wait, () => {
    if (livingTabs(tab.device).length < 3) openAgain(world, tab.device);
  });
};

/** An older copy of the whole disk is put in place: what was done since is gone with the disk. */
const restorePhone = (scene: Scene): void => {
  const { world, random } = scene;
  const device = phoneOf(scene);
  if (device.name === 'stranger') return;
  const older = device.disk.content.copy();
  const photos = emptyShelf();
  refill(photos, device.shelf);
  world.scheduler.after('world', 500 + random.below(15_000), () => {
    if (world.isCalm) return;
    const kept = new Set([...older.tables.outbox.values()].map(({ mutation }) => mutation.at));
    wipe(world, device, kept);
    device.disk.content.become(older);
    refill(device.shelf, photos);
    device.isCopied = true;
    count(world, 'phone restored');
    reopen(world, device);
  });
};

/** Everything on this disk is lost, and nobody can be blamed for what was only there. */
const wipe = (world: World, device: Device, kept: ReadonlySet<string> = new Set()): void => {
  for (const tab of livingTabs(device)) killTab(world, tab);
  const { outbox, review } = device.disk.content.tables;
  for (const { mutation } of [...outbox.values(), ...review.values()]) {
    if (!kept.has(mutation.at)) world.book.excused.add(mutation.at);
  }
  device.disk.content.clear();
  refill(device.shelf);
};

const reopen = (world: World, device: Device): void => {
  const tab = openTab(world, device);
  world.scheduler.after(tab.name, 200, () => tab.engine.sendNow());
};
