/** What holds once everything has come to rest. Numbers as in the design of the sync engine. */
import { isTextOp } from '#protocol/mutation.ts';
import { isForgotten } from '#protocol/digest.ts';
import { FLOOR } from '#protocol/messages.ts';
import type { Row } from '#protocol/row.ts';
import { textOfUpdates, updatesOf } from '#replica/long-text.ts';
import { feedFailure } from './calendar-feeds.ts';
import { addDevice, openTab } from './device.ts';
import type { Device } from './phone.ts';
import { baseRow } from './invariants-step.ts';
import { futureKind } from './newer-server.ts';
import { checkOracle } from './oracle.ts';
import { scopesOf } from './reading.ts';
import type { Town } from './town.ts';
import type { Failure, World } from './world.ts';

export const checkRest = async (world: World, town: Town): Promise<Failure | null> => {
  const spaces = [town.group, town.project];
  return (
    lostEdit(world) ??
    refusedText(world, spaces) ??
    checkOracle(world, spaces) ??
    differentBase(world, world.devices, spaces) ??
    intruder(world) ??
    leftBehind(world) ??
    unknownLost(world) ??
    (await differentTexts(world, town)) ??
    (await feedFailure(world, town)) ??
    (await differentNewcomer(world, town, spaces))
  );
};

/** I1: every edit is judged and, unless applied, kept for the person; or it still waits. */
const lostEdit = ({ book, devices }: World): Failure | null => {
  const kept = new Set<string>();
  for (const { disk } of devices) {
    for (const { mutation } of disk.content.tables.review.values()) kept.add(mutation.at);
    for (const { mutation } of disk.content.tables.outbox.values()) kept.add(mutation.at);
  }
  for (const [at, { device, space, mutation }] of book.ledger) {
    // A copied profile sends the copied edits again: one of the answers may be `applied`, the other is kept by the copy.
    if (kept.has(at) || book.excused.has(at) || book.judged.get(at)?.has('applied') === true) continue;
    const told = [...(book.judged.get(at) ?? ['never judged'])].join(', ');
    return {
      invariant: 'I1',
      what: `edit ${mutation.intent} ${at} of ${device.name} in ${space} is nowhere (${told})`,
    };
  }
  return null;
};

/** What somebody typed builds on what was there: it is refused as baseless only after something of that text was lost. */
const refusedText = (world: World, spaces: readonly string[]): Failure | null => {
  if (['server restored', 'phone restored', 'storage cleared', 'profile cloned'].some((what) => world.counts.has(what)))
    return null;
  for (const space of spaces) {
    const refused = new Set<string>();
    for (const { at, verdict } of world.disk.table(space)?.arrivals ?? []) {
      const texts = world.book.ledger.get(at)?.mutation.ops.filter(isTextOp) ?? [];
      if (verdict.status !== 'rejected') continue;
      if (verdict.code === 'text.missing_base' && !texts.some(({ id }) => refused.has(id)))
        return { invariant: 'I18', what: `text ${texts[0]?.id} was refused, and nothing it builds on` };
      for (const { id } of texts) refused.add(id);
    }
  }
  return null;
};

/** I3: a phone holds what its person may read, byte for byte as the server holds it, and nothing else. */
const differentBase = (world: World, devices: readonly Device[], spaces: readonly string[]): Failure | null => {
  for (const device of devices) {
    for (const space of spaces) {
      const entry = device.disk.content.tables.spaces.get(space);
      const table = world.disk.table(space);
      if (device.name === 'stranger' || !entry || !table || entry.state === 'closed') continue;
      const scopes = new Set(scopesOf(world, device.account, space));
      const expected = [...table.rows.values()].filter(({ scope }) => scopes.has(scope));
      const failure = compareRows(device, space, expected);
      if (failure) return failure;
    }
  }
  return null;
};

const compareRows = (device: Device, space: string, expected: readonly Row[]): Failure | null => {
  const held = new Set<string>();
  for (const row of device.disk.content.tables.rows.values()) {
    if (row.space === space && baseRow(device, space, row.id)) held.add(row.id);
  }
  for (const row of expected) {
    held.delete(row.id);
    const base = baseRow(device, space, row.id);
    if (textOf(base) !== textOf(row)) {
      return {
        invariant: 'I3',
        what: `${device.name} holds ${row.kind} ${row.id} otherwise than the server: ${textOf(base)} ≠ ${textOf(row)}`,
      };
    }
  }
  // A phone that was told need not forget what was deleted so long ago.
  const floor = device.disk.content.tables.spaces.get(space)?.cursors[FLOOR] ?? 0;
  const [extra] = [...held].filter((id) => {
    const base = baseRow(device, space, id);
    return base !== null && !isForgotten(base, floor);
  });
  return extra ? { invariant: 'I3', what: `${device.name} holds ${extra}, which the server does not show it` } : null;
};

/** I11: a stranger was given nothing. What strangers and wrong roles wrote is looked at by the oracle. */
const intruder = ({ devices }: World): Failure | null => {
  for (const { name, disk } of devices) {
    if (name !== 'stranger') continue;
    const { rows, outbox } = disk.content.tables;
    const own = new Set([...outbox.values()].flatMap(({ mutation }) => mutation.ops.map(({ id }) => id)));
    if (rows.size > own.size) return { invariant: 'I11', what: 'the stranger was given rows' };
  }
  return null;
};

/** I14: once somebody is out and has put their list away, nothing of the space is left; a lost scope is empty at once. */
const leftBehind = ({ devices }: World): Failure | null => {
  for (const device of devices) {
    const { rows, texts, spaces } = device.disk.content.tables;
    for (const row of rows.values()) {
      const entry = spaces.get(row.space);
      if (!entry) return { invariant: 'I14', what: `${device.name} keeps ${row.id} of a space it left` };
      const base = baseRow(device, row.space, row.id);
      const isMember = entry.state === 'shared' && device.name !== 'stranger';
      if (base && isMember && !Object.hasOwn(entry.cursors, base.scope)) {
        return { invariant: 'I14', what: `${device.name} keeps ${row.kind} ${row.id} of scope ${base.scope}` };
      }
    }
    for (const text of texts.values()) {
      if (!spaces.has(text.space)) return { invariant: 'I14', what: `${device.name} keeps a text of a space it left` };
    }
  }
  return null;
};

/** I10: what a newer server wrote is still there, on the server and on every phone, bit for bit. */
const unknownLost = (world: World): Failure | null => {
  const { book, devices, disk } = world;
  const latest = new Map([...book.injected.values()].map((one) => [one.row.id, one]));
  for (const { space, row } of latest.values()) {
    if (book.forgotten.some(({ id }) => id === row.id)) continue;
    const held = [
      disk.table(space)?.rows.get(row.id),
      ...devices
        .filter((device) => device.disk.content.tables.spaces.get(space)?.cursors['all'] && device.name !== 'stranger')
        .filter((device) =>
          scopesOf(world, device.account, space).includes(disk.table(space)?.rows.get(row.id)?.scope ?? 'all'),
        )
        .map((device) => baseRow(device, space, row.id)),
    ];
    for (const one of held) {
      const isThere = Object.entries(row.fields).every(([field, value]) => one?.fields[field] === value);
      if (!isThere || (row.kind === futureKind && one?.kind !== futureKind))
        return { invariant: 'I10', what: `${row.kind} ${row.id} lost what a newer server wrote` };
    }
  }
  return null;
};

/** I18: everybody who may read a text reads what all accepted updates make together. */
const differentTexts = async (world: World, town: Town): Promise<Failure | null> => {
  const table = world.disk.table(town.group);
  for (const device of world.devices) {
    const entry = device.disk.content.tables.spaces.get(town.group);
    if (!entry?.cursors['all'] || device.name === 'stranger' || entry.state === 'closed') continue;
    for (const [id, updates] of table?.texts ?? []) {
      // Read past the queue: a tab may be in the middle of a transaction.
      const held = await updatesOf(device.disk.content.draft().tx, town.group, id);
      const given = updates.map(({ update }) => update);
      if (held.join(' ') === given.join(' ')) continue;
      const [wanted, found] = [textOfUpdates(given), textOfUpdates(held)];
      if (wanted !== found)
        return { invariant: 'I18', what: `${device.name} reads text ${id} otherwise than the server` };
    }
  }
  return null;
};

/** I4: somebody who comes with an empty phone ends up with the same, whatever way the others took. */
const differentNewcomer = async (world: World, town: Town, spaces: readonly string[]): Promise<Failure | null> => {
  const phone = addDevice(world, 'newcomer', town.accounts[world.seed % town.accounts.length] ?? '');
  const tab = openTab(world, phone);
  world.scheduler.after(tab.name, 50, () => tab.engine.sendNow());
  await world.scheduler.run(3000, () => !tab.engine.state().isExchanging && tab.engine.state().failure === null);
  for (const space of spaces) {
    const isReader = scopesOf(world, phone.account, space).length > 0;
    const isIn = phone.disk.content.tables.spaces.has(space);
    if (isReader !== isIn)
      return { invariant: 'I4', what: `a newcomer ${isIn ? 'got' : 'did not get'} space ${space}` };
  }
  const failure = differentBase(world, [phone], spaces);
  return failure ? { invariant: 'I4', what: failure.what } : null;
};

const textOf = (row: Row | null | undefined): string => {
  if (!row) return 'missing';
  const fields = Object.entries(row.fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const stamps = Object.entries(row.stamps ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row.kind, row.scope, row.seq, row.stamp, fields, stamps]);
};
