/** One seed: settle a town, let the plan happen, let everything come to rest, look whether all is well. */
import './chance.ts';
import { FLOOR } from '#protocol/messages.ts';
import { isCheckDue } from '#replica/digests.ts';
import { purgeSpace } from '#replica/spaces.ts';
import { openAgain, setOnline } from './device.ts';
import { digestFailure } from './digest-law.ts';
import { type Device, fairWeather, livingTabs } from './phone.ts';
import { happen, thaw } from './happenings.ts';
import { keepHouse } from './housekeeping.ts';
import { checkRest } from './invariants-rest.ts';
import { checkStep } from './invariants-step.ts';
import { photoFailure } from './photo-law.ts';
import { faultNames as faultHappenings, type Happening, planOf } from './plan.ts';
import { streamOf } from './random.ts';
import { waitForChecks } from './rot.ts';
import { startServer } from './server.ts';
import { watchServer } from './server-watch.ts';
import { settleTown, type Town } from './town.ts';
import { ofTomorrow } from './upgrades.ts';
import { beginnings, continuations } from './workload.ts';
import { count, createWorld, fail, type Failure, type Options, type World } from './world.ts';

export interface RunResult {
  readonly seed: number;
  readonly steps: number;
  readonly faults: number;
  readonly failure: Failure | null;
  readonly counts: ReadonlyMap<string, number>;
  /** Sum over every event and message; equal when the seed is run again. */
  readonly trace: string | null;
  /** What each device was answered, when it was to be recorded. */
  readonly transcripts: ReadonlyMap<string, readonly string[]>;
}

export interface RunOptions extends Options {
  /** Happens instead of what the seed plans. */
  readonly plan?: readonly Happening[];
  /** Records what these phones are answered. */
  readonly recorded?: (town: Town, account: string) => boolean;
}

/** Runs one seed to its end. */
export const runSeed = async (seed: number, options: RunOptions = {}): Promise<RunResult> => {
  const world = createWorld(seed, options);
  watchServer(world);
  const town = await settleTown(world);
  for (const { name, account } of world.devices) {
    if (options.recorded?.(town, account)) world.book.transcripts.set(name, []);
  }
  await begin(world, town);
  await carryOut(world, town, options);
  if (!world.failure) await comeToRest(world, town);
  const spaces = [town.group, town.project];
  if (!world.failure)
    note(
      world,
      checkStep(world, spaces) ??
        photoFailure(world, spaces) ??
        (await checkRest(world, town)) ??
        (await compareNumbers(world, spaces)),
    );
  for (const { browser } of world.devices)
    for (let times = browser.steals; times > 0; times -= 1) count(world, 'lock stolen');
  return {
    seed,
    steps: world.scheduler.steps,
    faults: [...world.counts].reduce((sum, [what, times]) => (isFault(what) ? sum + times : sum), 0),
    failure: world.failure,
    counts: world.counts,
    trace: world.trace === null ? null : (world.trace >>> 0).toString(16),
    transcripts: world.book.transcripts,
  };
};

/** Something to meet over, written while all is well. */
const begin = async (world: World, town: Town): Promise<void> => {
  const random = streamOf(world.seed, 'beginning');
  const tab = world.devices[0]?.tabs[0];
  for (const acts of [beginnings, continuations]) {
    for (const act of acts) if (tab) act({ world, town, random, tab });
    await world.scheduler.run(800);
  }
};

const carryOut = async (world: World, town: Town, { plan }: RunOptions): Promise<void> => {
  world.isCalm = false;
  const start = world.scheduler.now;
  const spaces = [town.group, town.project];
  for (const happening of plan ?? planOf(world.seed)) {
    if (world.failure) return;
    const gap = start + happening.at - world.scheduler.now;
    if (happening.isAfterSleep || gap > longestGap) {
      await world.scheduler.run(Math.min(gap, 10_000));
      await keepHouse(world);
      world.scheduler.sleepUntil(start + happening.at);
      await keepHouse(world);
    } else await world.scheduler.run(Math.max(0, gap));
    if (happening.index % 9 === 0) note(world, checkStep(world, spaces));
    if (happening.index === 31) note(world, await compareNumbers(world, spaces));
    count(world, `happened: ${happening.what}`);
    happen(world, town, happening);
  }
  await world.scheduler.run(3000);
};

/** Where a sleep was left out of a plan everything sleeps all the same: months of waking every minute show nothing. */
const longestGap = 20 * 60_000;

/** One phone a run, in the middle of everything and at rest. */
const compareNumbers = async (world: World, spaces: readonly string[]): Promise<Failure | null> => {
  const device = world.devices[world.seed % world.devices.length];
  return device ? digestFailure(world, device, spaces) : null;
};

const note = (world: World, failure: Failure | null): void => {
  if (failure) fail(world, failure.invariant, failure.what);
};

/** I22: faults stop, and within bounded time everybody has everything and nobody has anything to say. */
const comeToRest = async (world: World, town: Town): Promise<void> => {
  world.isCalm = true;
  for (const server of world.servers) {
    server.versions = ofTomorrow;
    startServer(world, server);
  }
  for (const device of world.devices) {
    device.weather = fairWeather();
    device.versions = ofTomorrow;
    for (const tab of livingTabs(device)) thaw(world, tab);
    if (livingTabs(device).length === 0) openAgain(world, device);
    for (const tab of livingTabs(device)) if (!tab.isVisible) show(tab);
    setOnline(world, device, true);
  }
  waitForChecks(world);
  // Half of the people look and tap; the others wait for what happens by itself.
  for (const device of world.devices) {
    if (world.seed % 2 === 0) livingTabs(device)[0]?.engine.sendNow();
  }
  const spaces = [town.group, town.project];
  // What the town itself has yet to do, such as to let somebody back in, comes before any rest.
  const isQuiet = () =>
    !world.scheduler.isAwaited('world') &&
    photoFailure(world, spaces) === null &&
    world.devices.every((device) => isAtRest(world, device, spaces));
  const deadline = world.scheduler.now + 20 * 60_000;
  // Twice in a row: a tap that waited for a slow disk may write once more when everybody else has everything.
  for (let quiet = 0; quiet < 2 && world.scheduler.now < deadline && !world.failure; ) {
    await world.scheduler.run(1500);
    quiet = isQuiet() ? quiet + 1 : 0;
  }
  const restless = world.devices.find((device) => !isAtRest(world, device, spaces));
  if (restless) fail(world, 'I22', `${restless.name} does not come to rest: ${stateOf(restless)}`);
  for (const device of world.devices) await putAwayClosed(world, device);
};

const show = (tab: Device['tabs'][number]): void => {
  tab.isVisible = true;
  tab.device.browser.signal(tab, 'visible');
};

const isAtRest = (world: World, device: Device, spaces: readonly string[]): boolean => {
  const { spaces: entries, outbox, device: self } = device.disk.content.tables;
  if (device.name === 'stranger') return true;
  if (device.isRotten && !isCompared(world, device)) return false;
  if (self.get('device')?.epoch !== world.disk.epoch()) return false;
  const isClosed = (space: string) => entries.get(space)?.state === 'closed';
  if ([...outbox.values()].some(({ space }) => !isClosed(space))) return false;
  return spaces.every((space) => {
    const entry = entries.get(space);
    const member = world.disk.table(space)?.members.get(device.account);
    if (!entry) return member === undefined || !isActive(world, space, member);
    const head = world.disk.table(space)?.head() ?? 0;
    if (entry.state === 'closed') return member === undefined || !isActive(world, space, member);
    const { [FLOOR]: floor = 0, ...cursors } = entry.cursors;
    const isTold = floor === (world.disk.table(space)?.floor() ?? 0);
    return isTold && Object.keys(cursors).length > 0 && Object.values(cursors).every((cursor) => cursor === head);
  });
};

/** Has it asked since weeks have passed, and fetched what differed? */
const isCompared = ({ scheduler }: World, { disk, skew }: Device): boolean =>
  [...disk.content.tables.spaces.values()].every(
    (entry) => entry.state !== 'shared' || (!entry.isRenewing && !isCheckDue(entry, scheduler.now + skew)),
  );

const isActive = (world: World, space: string, member: string): boolean => {
  const rows = world.disk.table(space)?.rows;
  const fields = rows?.get(member)?.fields ?? {};
  const isOpen = rows?.get(space)?.fields['deleted'] !== true;
  return isOpen && (fields['status'] ?? 'active') === 'active' && fields['deleted'] !== true;
};

const stateOf = ({ disk, tabs }: Device): string =>
  JSON.stringify({
    outbox: [...disk.content.tables.outbox.keys()],
    spaces: [...disk.content.tables.spaces.values()],
    engines: tabs.map((tab) => [tab.isAlive, tab.engine.state()]),
  });

/** Somebody who was removed reads through their list and puts it away; the space is purged. */
const putAwayClosed = async (world: World, device: Device): Promise<void> => {
  const { spaces, review } = device.disk.content.tables;
  for (const { key: space, state } of [...spaces.values()]) {
    if (state !== 'closed') continue;
    for (const entry of review.values()) if (entry.space === space) world.book.excused.add(entry.mutation.at);
    void livingTabs(device)[0]?.kv.write((tx) => purgeSpace(tx, space));
    await world.scheduler.run(200);
    count(world, 'removed phone purged');
  }
};

const isFault = (what: string): boolean =>
  faults.has(what) || what.startsWith('malicious: ') || faultHappenings.some((name) => what === `happened: ${name}`);

/** What is done to messages, disks and processes, besides the happenings that begin it. */
const faults = new Set([
  'message lost',
  'message doubled',
  'answer lost',
  'server busy',
  'poke lost',
  'disk aborted',
  'disk full',
  'transaction repeated',
]);
