/** What holds at every moment. Numbers as in the design of the sync engine. */
import { isTextOp, type SetOp } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { sendingStatus } from '#sync/status.ts';
import { type Device, livingTabs } from './phone.ts';
import type { SpaceTable } from './server-tables.ts';
import type { Failure, World } from './world.ts';

/** I5, I7 and I20 for every phone. */
export const checkStep = (world: World, spaces: readonly string[]): Failure | null => {
  for (const device of world.devices) {
    for (const space of spaces) {
      const table = world.disk.table(space);
      const failure = table && device.name !== 'stranger' ? cursorFailure(world, device, space, table) : null;
      if (failure) return failure;
    }
    const failure = pendingFailure(device) ?? badgeFailure(device);
    if (failure) return failure;
  }
  return null;
};

/** The server's row on this device: what lies under pending edits, or what is shown. */
export const baseRow = ({ disk }: Device, space: string, id: string): Row | null => {
  const key = `${space}/${id}`;
  const shadow = disk.content.tables.shadow.get(key);
  return shadow ? shadow.row : (disk.content.tables.rows.get(key) ?? null);
};

/** I5: no cursor stands ahead of its rows. A phone that has not met a restored server yet is not asked. */
const cursorFailure = (world: World, device: Device, space: string, table: SpaceTable): Failure | null => {
  const entry = device.disk.content.tables.spaces.get(space);
  if (!entry || entry.state === 'closed' || device.isRotten || isBehindRestore(world, device)) return null;
  for (const row of table.rows.values()) {
    const cursor = entry.cursors[row.scope];
    if (cursor === undefined || row.seq > cursor) continue;
    const base = baseRow(device, space, row.id);
    if (!base || base.seq < row.seq) {
      return {
        invariant: 'I5',
        what: `${device.name} stands at ${row.scope}:${cursor} without ${row.kind} ${row.id} (${row.seq})`,
      };
    }
  }
  return null;
};

/** Does it still know the server of before a restore? */
export const isBehindRestore = (world: World, device: Device): boolean => {
  const epoch = device.disk.content.tables.device.get('device')?.epoch;
  return epoch !== null && epoch !== world.disk.epoch();
};

/** I7: the person reads what they wrote for as long as it is pending, and the server's values everywhere else. */
export const pendingFailure = (device: Device): Failure | null => {
  const { outbox, shadow, rows } = device.disk.content.tables;
  const wanted = new Map<string, Map<string, unknown>>();
  const want = (place: string, op: SetOp) => {
    const fields = wanted.get(place) ?? new Map<string, unknown>();
    wanted.set(place, fields);
    for (const [field, value] of Object.entries(op.set)) fields.set(field, value);
  };
  // What the server has taken stays shown until its row is here.
  for (const [key, { space, landed = [] }] of shadow) {
    const ops = landed.flatMap(({ mutation }) => mutation.ops);
    for (const op of ops) if (!isTextOp(op) && `${space}/${op.id}` === key) want(key, op);
  }
  for (const key of [...outbox.keys()].sort()) {
    const entry = outbox.get(key);
    for (const op of entry?.mutation.ops ?? []) if (!isTextOp(op)) want(`${entry?.space}/${op.id}`, op);
  }
  for (const [place, fields] of wanted) {
    const shown = rows.get(place)?.fields ?? {};
    const base = shadow.get(place)?.row?.fields ?? {};
    for (const field of new Set([...Object.keys(shown), ...Object.keys(base), ...fields.keys()])) {
      const value = fields.has(field) ? fields.get(field) : base[field];
      if (shown[field] !== value)
        return {
          invariant: 'I7',
          what: `${device.name} shows ${String(shown[field])} in ${place}/${field} instead of ${String(value)}`,
        };
    }
  }
  for (const key of shadow.keys()) {
    if (wanted.has(key)) continue;
    return { invariant: 'I7', what: `${device.name} keeps a shadow of ${key}, which nothing covers` };
  }
  return null;
};

/** I20: 「送信ずみ」 is said only when nothing waits. */
const badgeFailure = (device: Device): Failure | null => {
  const { outbox, spaces } = device.disk.content.tables;
  const waiting = [...outbox.values()].filter(({ space }) => spaces.get(space)?.state === 'shared').length;
  const numbers = { waiting, held: 0, photos: 0, oldestAt: null, lastVerdictAt: null };
  for (const tab of livingTabs(device)) {
    const { pill } = sendingStatus(numbers, tab.engine.state(), device.isOnline);
    if (pill === 'sent' && waiting > 0) return { invariant: 'I20', what: `${tab.name} says sent, and ${waiting} wait` };
  }
  return null;
};

/**
 * I13: a showing is seen whole or not at all. What a server of before had shown may lie there while everything is fetched anew,
 * and only then: a restored server may have taken the showing back.
 */
export const showingFailure = (world: World, device: Device): Failure | null => {
  const { rows, spaces } = device.disk.content.tables;
  const shown = new Set<string>();
  for (const { kind, space, id } of rows.values()) {
    const base = kind === 'evaluationRound' ? baseRow(device, space, id) : null;
    if (base?.fields['state'] !== 'shown') continue;
    shown.add(id);
    const missing = base.seq === unseen ? null : missingSheet(world, device, space, id);
    if (missing)
      return { invariant: 'I13', what: `${device.name} holds the shown round ${id} without sheet ${missing}` };
  }
  for (const sheet of rows.values()) {
    const round = String(sheet.fields['roundId']);
    if (sheet.kind !== 'assessment' || shown.has(round)) continue;
    const base = baseRow(device, sheet.space, sheet.id);
    const isOfBefore = base?.seq === unseen && spaces.get(sheet.space)?.isRenewing === true;
    if (base?.scope === 'all' && !isOfBefore)
      return {
        invariant: 'I13',
        what: `${device.name} holds a shown sheet of round ${round} that is not shown there`,
      };
  }
  return null;
};

/** The place of a row in the order of a server of before. */
const unseen = -1;

/** A sheet that was shown with its round and is not on this phone. */
const missingSheet = (world: World, device: Device, space: string, round: string): string | null => {
  const entry = device.disk.content.tables.spaces.get(space);
  if (entry?.state !== 'shared' || !('all' in entry.cursors) || isBehindRestore(world, device)) return null;
  for (const { id, kind, scope, fields } of world.disk.table(space)?.rows.values() ?? []) {
    if (kind !== 'assessment' || scope !== 'all' || fields['roundId'] !== round) continue;
    if (baseRow(device, space, id)?.scope !== 'all') return id;
  }
  return null;
};
