/** One seed: settle a town, let people write while things go wrong, let it come to rest, look whether all is well. */
import { records } from '#domain/records.ts';
import type { Row } from '#protocol/row.ts';
import { textOfUpdates, updatesOf } from '#replica/long-text.ts';
import { purgeSpace } from '#replica/spaces.ts';
import { checkRest, checkStep, type Failure, type ServerView } from './invariants.ts';
import { finish, settleTown, type Town } from './town.ts';
import { actOnce } from './workload.ts';
import { addDevice, count, createWorld, type Device, startSync, type World } from './world.ts';

export interface RunResult {
  readonly seed: number;
  readonly steps: number;
  readonly faults: number;
  readonly failure: Failure | null;
  readonly counts: ReadonlyMap<string, number>;
  /** Sum over everything that happened; equal when the seed is run again. */
  readonly trace: string;
}

/**
 * @param seed decides the run
 * @param acts how many things people do
 */
export const runSeed = async (seed: number, acts = 45): Promise<RunResult> => {
  const world = createWorld(seed);
  world.isCalm = true;
  const town = await settleTown(world);
  world.isCalm = false;
  let failure: Failure | null = null;
  let trace = 0;
  for (let turn = 0; turn < acts && !failure; turn += 1) {
    happen(world, town);
    const isWatched = turn % 3 === 0;
    await world.scheduler.run(() => {
      trace = (Math.imul(trace, 31) + world.scheduler.steps + world.ledger.size) | 0;
    });
    if (isWatched) failure = checkStep(world, town, await viewsOf(world, town));
  }
  if (!failure) {
    await comeToRest(world);
    const views = await viewsOf(world, town);
    failure =
      checkStep(world, town, views) ?? (await checkRest(world, town, views)) ?? (await textsDiffer(world, town));
    for (const view of views.values()) trace = hash(trace, [...view.rows.values()]);
  }
  const faults = [...world.counts].reduce((sum, [what, times]) => (faultNames.has(what) ? sum + times : sum), 0);
  return {
    seed,
    steps: world.scheduler.steps,
    faults,
    failure,
    counts: world.counts,
    trace: (trace >>> 0).toString(16),
  };
};

/**
 * I12: what others are answered does not depend on what stands in a sheet that was not shown.
 * @param whose answers are returned: those of other parties' phones, or those of the writer's own party
 * @returns the answers these phones got, as text
 */
export const runBlind = async (
  seed: number,
  isTurned: boolean,
  whose: 'others' | 'own' = 'others',
  acts = 30,
): Promise<Map<string, string[]>> => {
  const world = createWorld(seed);
  world.isCalm = true;
  const town = await settleTown(world);
  world.isCalm = false;
  const account = town.accounts[1] ?? '';
  world.turned = { account, isTurned };
  for (const device of world.devices) {
    const isOther = town.partyOf(device.account) !== town.partyOf(account);
    if (isOther === (whose === 'others')) world.transcripts.set(device.name, []);
  }
  for (let turn = 0; turn < acts; turn += 1) {
    happen(world, town);
    await finish(world);
  }
  await comeToRest(world);
  return world.transcripts;
};

const faultNames = new Set([
  'message lost',
  'message doubled',
  'answer lost',
  'phone killed',
  'clock jumped',
  'went offline',
  'two engines',
  'profile cloned',
]);

/** People write, phones sync, things go wrong: several at once, so that they meet. */
const happen = (world: World, town: Town): void => {
  const { random } = world;
  world.now += 1000 + random.below(600_000);
  for (let times = 1 + random.below(4); times > 0; times -= 1) actOnce(world, town, random.pick(world.devices));
  for (const device of world.devices) {
    if (random.chance(0.35)) startSync(device);
    if (occurs(world, 'two engines', world.faults.twoEngines)) startSync(device);
    if (occurs(world, 'went offline', world.faults.offline)) setOnline(device, random.chance(0.4));
    if (occurs(world, 'clock jumped', world.faults.clockJump)) device.skew = jump(world);
    if (occurs(world, 'phone killed', world.faults.kill)) kill(world, device);
  }
  if (world.devices.length < 9 && occurs(world, 'profile cloned', world.faults.clone)) clone(world);
};

const occurs = (world: World, what: string, probability: number): boolean => {
  if (!world.random.chance(probability)) return false;
  count(world, what);
  return true;
};

const setOnline = (device: Device, isOnline: boolean): void => {
  (device as { isOnline: boolean }).isOnline = isOnline;
};

/** Between a second and ten years, either way. */
const jump = (world: World): number => {
  const size = 1000 * 10 ** (world.random.next() * 8.5);
  return Math.round(world.random.chance(0.5) ? size : -size);
};

const kill = (world: World, device: Device): void => {
  world.scheduler.kill(device.name);
  device.kv.crash();
};

/** A copy of a phone's storage wakes up beside the original. */
const clone = (world: World): void => {
  const original = world.random.pick(world.devices.filter((device) => device.name !== 'stranger'));
  const name = `${original.name}-copy${world.devices.length}`;
  addDevice(
    world,
    name,
    original.account,
    original.kv.copy(() => world.scheduler.hop(name)),
  );
};

/** Faults stop; everybody syncs until nobody has anything to say. */
const comeToRest = async (world: World): Promise<void> => {
  world.isCalm = true;
  for (const device of world.devices) setOnline(device, true);
  for (let round = 0; round < 3; round += 1) {
    for (const device of world.devices) {
      startSync(device);
      await finish(world);
    }
  }
  for (const device of world.devices) await putAwayClosed(world, device);
};

/** Somebody who was removed reads through their list and puts it away; the space is purged. */
const putAwayClosed = async (world: World, device: Device): Promise<void> => {
  for (const entry of [...device.kv.tables.spaces.values()]) {
    if (entry.state !== 'closed') continue;
    for (const kept of device.kv.tables.review.values()) {
      if (kept.space === entry.key) world.putAway.add(kept.mutation.at);
    }
    void device.kv.write((tx) => purgeSpace(tx, entry.key));
    await finish(world);
    count(world, 'removed phone purged');
  }
};

const viewsOf = async (world: World, town: Town): Promise<Map<string, ServerView>> => {
  const views = new Map<string, ServerView>();
  for (const space of [town.group, town.project]) {
    void world.store
      .read(space, async (tx) => {
        const rows = new Map<string, Row>();
        for (const kind of kinds) for (const row of await tx.rowsOf(kind)) rows.set(row.id, row);
        return { rows, head: (await tx.head()) ?? 0 };
      })
      .then((view) => views.set(space, view));
  }
  await finish(world);
  return views;
};

/** I18 in small: everybody who may read a text reads the same. */
const textsDiffer = async (world: World, town: Town): Promise<Failure | null> => {
  const seen = new Map<string, string>();
  for (const device of world.devices) {
    if (device.kv.tables.spaces.get(town.group)?.cursors['all'] === undefined || device.name === 'stranger') continue;
    const rows = [...device.kv.tables.rows.values()].filter(
      (row) => row.kind === 'longText' && row.space === town.group,
    );
    for (const row of rows) {
      const text = textOfUpdates(await device.kv.read((tx) => updatesOf(tx, town.group, row.id)));
      const before = seen.get(row.id);
      if (before !== undefined && before !== text)
        return { invariant: 'I18', what: `${device.name} reads ${row.id} otherwise` };
      seen.set(row.id, text);
    }
  }
  return null;
};

const hash = (start: number, rows: readonly Row[]): number => {
  let sum = start;
  for (const letter of JSON.stringify(rows)) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return sum;
};

const kinds = Object.keys(records);
