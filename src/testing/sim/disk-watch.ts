/** Looks at every transaction of a phone's disk as it becomes durable. */
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import { flickerFailure } from './flicker.ts';
import { pendingFailure, showingFailure } from './invariants-step.ts';
import type { OutboxEntry } from '#replica/kv.ts';
import type { Device } from './phone.ts';
import { outboxOf, type Changes } from './memory-tables.ts';
import { noteChange, sendPhoto } from './photo-shelf.ts';
import { count, fail, type World } from './world.ts';

export const watchDisk = (world: World, device: Device): void => {
  const deviceId = () => device.disk.content.tables.device.get('device')?.id;
  let id = deviceId();
  let known = workOf(device);
  let pending: ReadonlyMap<string, OutboxEntry> = new Map(device.disk.content.tables.outbox);
  device.disk.onCommit = (changes) => {
    const written = outboxOf(changes);
    for (const { space, mutation } of written) {
      if (world.book.ledger.has(mutation.at)) continue;
      world.book.ledger.set(mutation.at, { device, space, mutation });
      for (const op of mutation.ops)
        if (op.kind === 'attachment' && 'set' in op && op.set['sha']) sendPhoto(device, space, op.id, op.set);
      const silent = unnamed(device, space, mutation);
      if (silent) fail(world, 'I8', `${device.name} deletes ${silent} and does not say what it saw`);
    }
    if (deviceId() !== id) {
      id = deviceId();
      count(world, 'took a new device id');
      for (const { mutation } of device.disk.content.tables.outbox.values()) world.book.renumbered.add(mutation.at);
    }
    if (written.length > 0 || touches(changes, 'spaces')) {
      const work = workOf(device);
      if ([...work].some((one) => !known.has(one))) device.browser.hasWork();
      known = work;
    }
    if (touches(changes, 'outbox')) {
      const gone = [...(changes.get('outbox') ?? [])].flatMap(([key, now]) => (now ? [] : (pending.get(key) ?? [])));
      pending = new Map(device.disk.content.tables.outbox);
      for (const { space, mutation } of gone) {
        const failure = flickerFailure(world, device, space, mutation);
        if (failure) fail(world, failure.invariant, failure.what);
      }
    }
    if (isAboutPhotos(device, changes)) noteChange(device);
    // I7 and I13 hold for every single transaction of a phone.
    const hidden = device.disk.content.tables.shadow.size > 0 ? pendingFailure(device) : null;
    if (hidden) fail(world, hidden.invariant, hidden.what);
    if (touches(changes, 'rows') || touches(changes, 'shadow')) {
      const failure = isAboutRounds(changes) && !device.isRotten ? showingFailure(world, device) : null;
      if (failure) fail(world, failure.invariant, failure.what);
    }
  };
};

/** A record that is deleted by an edit that does not name everything shown in it. */
const unnamed = ({ disk }: Device, space: string, { at, ops }: Mutation): string | null => {
  for (const op of ops) {
    const row = disk.content.tables.rows.get(`${space}/${op.id}`);
    if (isTextOp(op) || op.set['deleted'] !== true || !row || Object.keys(row.fields).length === 1) continue;
    const shown = Object.keys(row.fields).map((field) => row.stamps?.[field] ?? row.stamp);
    if (shown.some((stamp) => stamp !== at && !op.seen?.includes(stamp))) return op.id;
  }
  return null;
};

/** What the app's own watcher looks at: edits in the outbox, and spaces with their state. */
const workOf = ({ disk }: Device): ReadonlySet<string> => {
  const { outbox, spaces } = disk.content.tables;
  return new Set([...outbox.keys(), ...[...spaces.values()].map((entry) => `${entry.key}:${entry.state}`)]);
};

const touches = (changes: Changes, table: 'rows' | 'shadow' | 'spaces' | 'outbox'): boolean =>
  (changes.get(table)?.size ?? 0) > 0;

const isAboutPhotos = ({ shelf }: Device, changes: Changes): boolean => {
  if (shelf.sendings.size > 0 && (touches(changes, 'outbox') || touches(changes, 'spaces'))) return true;
  for (const value of changes.get('rows')?.values() ?? [])
    if (value === null || (value as { kind?: string }).kind === 'attachment') return true;
  return false;
};

const isAboutRounds = (changes: Changes): boolean => {
  for (const value of changes.get('rows')?.values() ?? []) {
    const kind = (value as { kind?: string } | null)?.kind;
    if (value === null || kind === 'assessment' || kind === 'evaluationRound') return true;
  }
  return false;
};
