/**
 * I23: where a record says that bytes have come they are there, and are those it names; a phone that holds them sends them;
 * and whoever may read the record ends with them. By other code than what plans the ways.
 */
import type { Row } from '#protocol/row.ts';
import { bytesKey } from '#store/photo-tables.ts';
import type { Device } from './phone.ts';
import { shaOf } from './photo-shelf.ts';
import { cellarOf } from './photo-server.ts';
import { scopesOf } from './reading.ts';
import type { Failure, World } from './world.ts';

const parts = [
  ['thumbAt', 'thumbSha'],
  ['photoAt', 'sha'],
] as const;

/** At rest. */
export const photoFailure = (world: World, spaces: readonly string[]): Failure | null => {
  for (const space of spaces) {
    for (const row of livingPhotos(world, space)) {
      const broken = brokenLaw(world, space, row);
      if (broken) return { invariant: 'I23', what: `photo ${row.id}: ${broken}` };
    }
  }
  for (const device of world.devices) {
    const broken = device.name === 'stranger' ? null : unfinished(device);
    if (broken) return { invariant: 'I23', what: `${device.name}: ${broken}` };
  }
  return null;
};

/** Photos that are there, of records that are there. */
const livingPhotos = (world: World, space: string): Row[] => {
  const rows = world.disk.table(space)?.rows;
  const isHere = (row: Row | undefined) => row !== undefined && row.fields['deleted'] !== true;
  return [...(rows?.values() ?? [])].filter(
    (row) => row.kind === 'attachment' && isHere(row) && isHere(rows?.get(String(row.fields['aboutId']))),
  );
};

const brokenLaw = (world: World, space: string, row: Row): string | null => {
  for (const [at, name] of parts) {
    const sha = String(row.fields[name]);
    const bytes = cellarOf(world).blobs.get(`${space}/${sha}`);
    if (row.fields[at] != null) {
      if (!bytes) return `its record says ${at}, and nothing is there`;
      if (shaOf(bytes) !== sha) return `other bytes than those of ${name} are there`;
      continue;
    }
    const holder = world.devices.find((device) => mayBring(world, device, space, row, sha));
    if (holder) return `${holder.name} holds ${name} and does not send it`;
  }
  return null;
};

/** A phone of its author, who still belongs there, with the bytes. */
const mayBring = (world: World, device: Device, space: string, row: Row, sha: string): boolean => {
  const table = world.disk.table(space);
  const isAuthor = table?.members.get(device.account) === row.fields['authorId'];
  const isIn = device.disk.content.tables.spaces.get(space)?.state === 'shared';
  return isAuthor && isIn && scopesOf(world, device.account, space).includes(row.scope) && hasBytes(device, space, sha);
};

const hasBytes = (device: Device, space: string, sha: string): boolean => device.shelf.bytes.has(bytesKey(space, sha));

/** Small pictures come by themselves, whole ones where somebody waits for them or the line costs nothing; what lies there is what it is called. */
const unfinished = (device: Device): string | null => {
  for (const [key, bytes] of device.shelf.bytes)
    if (!key.endsWith(`/${shaOf(bytes)}`)) return `other bytes than those of ${key}`;
  const { rows, spaces } = device.disk.content.tables;
  for (const { key, id, kind, space, fields } of rows.values()) {
    if (kind !== 'attachment' || fields['deleted'] === true || spaces.get(space)?.state !== 'shared') continue;
    const isAsked = { thumbAt: true, photoAt: !device.isCostly || device.shelf.wishes.has(key) };
    const missing = parts.find(
      ([at, name]) => fields[at] != null && isAsked[at] && !hasBytes(device, space, String(fields[name])),
    );
    if (missing) return `waits for ${missing[1]} of ${id}`;
  }
  return null;
};
