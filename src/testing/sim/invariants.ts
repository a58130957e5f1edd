/** What must hold after every step, and what must hold once everything has come to rest. Numbers as in docs/sync-protocol.md. */
import { type Row, stampOf } from '#protocol/row.ts';
import { stampTime } from '#protocol/stamp.ts';
import type { MemoryKv } from './memory-kv.ts';
import type { Town } from './town.ts';
import { addDevice, type Device, startSync, type World } from './world.ts';

export interface Failure {
  readonly invariant: string;
  readonly what: string;
}

/** The server's view of one space, read past its transactions. */
export interface ServerView {
  readonly rows: ReadonlyMap<string, Row>;
  readonly head: number;
}

/** After every step: no cursor stands ahead of its rows (I5), a showing is seen whole or not at all (I13). */
export const checkStep = (world: World, town: Town, views: ReadonlyMap<string, ServerView>): Failure | null => {
  for (const device of world.devices.filter(({ name }) => name !== 'stranger')) {
    for (const space of [town.group, town.project]) {
      const view = views.get(space);
      const failure = view ? (cursorFailure(device, space, view) ?? showingFailure(device, space)) : null;
      if (failure) return failure;
    }
  }
  return null;
};

/** The server's row on this device: what lies under pending edits, or what is shown. */
export const baseRow = (kv: MemoryKv, space: string, id: string): Row | null => {
  const key = `${space}/${id}`;
  const shadow = kv.tables.shadow.get(key);
  return shadow ? shadow.row : (kv.tables.rows.get(key) ?? null);
};

const cursorFailure = (device: Device, space: string, view: ServerView): Failure | null => {
  const entry = device.kv.tables.spaces.get(space);
  if (!entry || entry.state === 'closed') return null;
  for (const row of view.rows.values()) {
    const cursor = entry.cursors[row.scope];
    if (cursor === undefined || row.seq > cursor) continue;
    const base = baseRow(device.kv, space, row.id);
    if (!base || base.seq < row.seq) {
      return {
        invariant: 'I5',
        what: `${device.name} stands at ${row.scope}:${cursor} without row ${row.id} (${row.seq})`,
      };
    }
  }
  return null;
};

const showingFailure = (device: Device, space: string): Failure | null => {
  for (const round of device.kv.tables.rows.values()) {
    if (round.kind !== 'evaluationRound' || round.space !== space) continue;
    const base = baseRow(device.kv, space, round.id);
    const isShown = base?.fields['state'] === 'shown';
    for (const sheet of device.kv.tables.rows.values()) {
      if (sheet.kind !== 'assessment' || sheet.fields['roundId'] !== round.id) continue;
      const sheetBase = baseRow(device.kv, space, sheet.id);
      if (sheetBase && sheetBase.scope === 'all' && !isShown) {
        return {
          invariant: 'I13',
          what: `${device.name} holds a shown sheet of round ${round.id} that is not shown there`,
        };
      }
    }
  }
  return null;
};

/** At rest: I1, I2, I3, I4, I8, I11, I14. */
export const checkRest = async (
  world: World,
  town: Town,
  views: ReadonlyMap<string, ServerView>,
): Promise<Failure | null> =>
  (await lostEdit(world)) ??
  doubledEdit(world) ??
  differentBase(world, town, views) ??
  (await differentNewcomer(world, town, views)) ??
  intruder(world, views) ??
  selfConflict(world, views) ??
  earlierShown(views) ??
  leftBehind(world);

/** I1: every edit is judged and, unless applied, kept for the person; or it still waits. */
const lostEdit = async (world: World): Promise<Failure | null> => {
  const kept = new Set(
    world.devices.flatMap(({ kv }) => [...kv.tables.review.values()].map(({ mutation }) => mutation.at)),
  );
  for (const [at, { device, space, mutation }] of world.ledger) {
    const waits = [...device.kv.tables.outbox.values()].some((entry) => entry.mutation.at === at);
    // A copied profile sends the copied edits again: one of the answers may be `applied`, the other is kept by the copy.
    const isSafe = waits || kept.has(at) || world.putAway.has(at) || world.judged.get(at)?.has('applied') === true;
    if (isSafe) continue;
    const told = [...(world.judged.get(at) ?? ['never judged'])].join(', ');
    return {
      invariant: 'I1',
      what: `edit ${mutation.intent} ${at} of ${device.name} in ${space} is nowhere (${told})`,
    };
  }
  return null;
};

/** I2: one edit is judged once, however often it was sent. */
const doubledEdit = (world: World): Failure | null => {
  for (const [at, times] of world.judgedTimes) {
    // The edits of a nameless sheet have lost their stamps with their writers.
    if (at === '') continue;
    if (times > 1 && !world.counts.has('fork seen'))
      return { invariant: 'I2', what: `edit ${at} was judged ${times} times` };
  }
  return null;
};

/** I3: phones that may read the same hold the same, and it is what the server holds. */
const differentBase = (world: World, town: Town, views: ReadonlyMap<string, ServerView>): Failure | null => {
  for (const device of world.devices.filter(({ name }) => name !== 'stranger')) {
    for (const space of [town.group, town.project]) {
      const entry = device.kv.tables.spaces.get(space);
      const view = views.get(space);
      if (!entry || !view || entry.state === 'closed') continue;
      const expected = [...view.rows.values()].filter((row) => Object.hasOwn(entry.cursors, row.scope));
      const failure = compareRows(device, space, expected);
      if (failure) return failure;
    }
  }
  return null;
};

const compareRows = (device: Device, space: string, expected: readonly Row[]): Failure | null => {
  const held = new Set<string>();
  for (const row of device.kv.tables.rows.values()) {
    if (row.space === space && baseRow(device.kv, space, row.id)) held.add(row.id);
  }
  for (const row of expected) {
    held.delete(row.id);
    if (textOf(baseRow(device.kv, space, row.id)) !== textOf(row)) {
      return { invariant: 'I3', what: `${device.name} holds ${row.kind} ${row.id} otherwise than the server` };
    }
  }
  const [extra] = held;
  return extra ? { invariant: 'I3', what: `${device.name} holds ${extra}, which the server does not show it` } : null;
};

/** I4: somebody who comes with an empty phone ends up with the same, whatever way the others took. */
const differentNewcomer = async (
  world: World,
  town: Town,
  views: ReadonlyMap<string, ServerView>,
): Promise<Failure | null> => {
  const account = world.devices[0]?.account ?? '';
  const phone = addDevice(world, 'newcomer', account);
  startSync(phone);
  await world.scheduler.run(() => {});
  const failure = differentBase({ ...world, devices: [phone] }, town, views);
  return failure ? { invariant: 'I4', what: failure.what } : null;
};

/** I11: nothing on the server was written by somebody who does not belong there. */
const intruder = (world: World, views: ReadonlyMap<string, ServerView>): Failure | null => {
  const foreign = new Set([...world.ledger].filter(([, { device }]) => device.name === 'stranger').map(([at]) => at));
  const stranger = world.devices.find((device) => device.name === 'stranger');
  if (stranger && stranger.kv.tables.rows.size > foreignRows(stranger)) {
    return { invariant: 'I11', what: 'the stranger was given rows' };
  }
  for (const view of views.values()) {
    for (const row of view.rows.values()) {
      if (foreign.has(row.stamp)) return { invariant: 'I11', what: `row ${row.id} was written by a stranger` };
    }
  }
  return null;
};

const foreignRows = (stranger: Device): number =>
  new Set([...stranger.kv.tables.outbox.values()].flatMap((entry) => entry.mutation.ops.map((op) => op.id))).size;

/** I8: what only one phone ever wrote is never in conflict, whatever its clock does. */
const selfConflict = (world: World, views: ReadonlyMap<string, ServerView>): Failure | null => {
  const writers = new Map<string, Set<Device>>();
  for (const { device, mutation } of world.ledger.values()) {
    for (const op of mutation.ops) {
      if (!('set' in op)) continue;
      for (const field of Object.keys(op.set)) {
        const key = `${op.id}/${field}`;
        writers.set(key, (writers.get(key) ?? new Set()).add(device));
      }
    }
  }
  for (const view of views.values()) {
    for (const row of view.rows.values()) {
      if (row.kind !== 'conflict' || row.fields['deleted'] === true || row.fields['field'] === 'deleted') continue;
      const key = `${row.fields['aboutId']}/${row.fields['field']}`;
      if ((writers.get(key)?.size ?? 0) === 1 && !world.counts.has('profile cloned')) {
        return { invariant: 'I8', what: `${key} is in conflict although one phone alone wrote it` };
      }
    }
  }
  return null;
};

/** The merge rule: of two values that did not know of each other the later one is shown. */
const earlierShown = (views: ReadonlyMap<string, ServerView>): Failure | null => {
  for (const view of views.values()) {
    for (const row of view.rows.values()) {
      if (row.kind !== 'conflict' || row.fields['deleted'] === true || row.fields['field'] === 'deleted') continue;
      const about = view.rows.get(String(row.fields['aboutId']));
      const shownAt = stampTime(stampOf(about, String(row.fields['field'])) ?? '');
      if (about && shownAt < Number(row.fields['lostAt'])) {
        return { invariant: 'merge', what: `${about.kind} ${about.id} shows an earlier ${row.fields['field']}` };
      }
    }
  }
  return null;
};

/** I14: once somebody is out and has put their list away, nothing of the space is left; a lost scope is empty at once. */
const leftBehind = (world: World): Failure | null => {
  for (const device of world.devices) {
    for (const row of device.kv.tables.rows.values()) {
      const entry = device.kv.tables.spaces.get(row.space);
      if (!entry) return { invariant: 'I14', what: `${device.name} keeps ${row.id} of a space it left` };
      const base = baseRow(device.kv, row.space, row.id);
      if (base && entry.state === 'shared' && entry.cursors['all'] && !Object.hasOwn(entry.cursors, base.scope)) {
        return { invariant: 'I14', what: `${device.name} keeps ${row.id} of scope ${base.scope}` };
      }
    }
  }
  return null;
};

const textOf = (row: Row | null): string => {
  if (!row) return 'missing';
  const fields = Object.entries(row.fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const stamps = Object.entries(row.stamps ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row.kind, row.scope, row.seq, row.stamp, fields, stamps]);
};
