/** The photos on one phone: what lies there, and what the shipped rules make of it. */
import { createHash } from 'node:crypto';
import type { ShownRow } from '#replica/kv.ts';
import { bytesKey, type PhotoPart, type PhotoSending } from '#store/photo-tables.ts';
import { downloadsAmong, sendingsAnew, settledSending, uploadsAmong } from '#store/photo-plan.ts';
import type { PhotoDepot } from '#sync/photo-ports.ts';
import type { Device, PhotoShelf, Tab } from './phone.ts';
import type { World } from './world.ts';

export const emptyShelf = (): PhotoShelf => ({
  bytes: new Map(),
  sendings: new Map(),
  wishes: new Set(),
  watchers: new Set(),
});

/** Becomes what the other is, or empty; nobody who watches is told. */
export const refill = ({ bytes, sendings, wishes }: PhotoShelf, other: PhotoShelf = emptyShelf()): void => {
  for (const one of [bytes, sendings, wishes]) one.clear();
  for (const [key, value] of other.bytes) bytes.set(key, value);
  for (const [key, value] of other.sendings) sendings.set(key, value);
  for (const key of other.wishes) wishes.add(key);
};

export const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A photo somebody took goes on its way with the edit that names it, or not at all. */
export const sendPhoto = ({ shelf }: Device, space: string, attachment: string, row: ShownRow['fields']): void => {
  const key = `${space}/${attachment}`;
  const [sha, thumbSha] = [String(row['sha']), String(row['thumbSha'])];
  if (!shelf.bytes.has(bytesKey(space, sha))) return;
  const fresh = { sentBytes: 0, urls: {}, doneAt: {}, pickedAt: 0 };
  shelf.sendings.set(key, { key, space, goingTo: space, attachment, sha, thumbSha, ...fresh });
};

/** Something changed that a courier may have to look at. */
export const noteChange = ({ shelf }: Device): void => {
  for (const watcher of shelf.watchers) watcher();
};

export const createShelfDepot = (world: World, tab: Tab): PhotoDepot => {
  const { device } = tab;
  const { shelf } = device;
  const change = async (key: string, next: (sending: PhotoSending) => PhotoSending): Promise<void> => {
    await hop(world, tab);
    const sending = shelf.sendings.get(key);
    if (sending) shelf.sendings.set(key, next(sending));
  };
  return {
    async plan(isCostly) {
      await hop(world, tab);
      const now = tab.ports.clock.now();
      settle(device, now);
      return planOf(device, now, isCostly);
    },
    watch(onChange) {
      const wake = () => void world.scheduler.after(tab.name, 20, onChange);
      shelf.watchers.add(wake);
      return () => shelf.watchers.delete(wake);
    },
    async read({ space, sha }) {
      await hop(world, tab);
      return shelf.bytes.get(bytesKey(space, sha))?.slice().buffer ?? null;
    },
    keepProgress: ({ key, part }, { url, sentBytes }) =>
      change(key, (one) => ({
        ...one,
        ...(url === undefined ? {} : { urls: { ...one.urls, [part]: url } }),
        ...(sentBytes === undefined ? {} : { sentBytes }),
      })),
    markSent: ({ key, part }) =>
      change(key, ({ problem: _, problemAt: __, ...one }) => ({
        ...one,
        urls: without(one.urls, part),
        doneAt: { ...one.doneAt, [part]: tab.ports.clock.now() },
      })),
    markRefused: ({ key }, code) =>
      change(key, (one) => ({ ...one, urls: {}, problem: code, problemAt: tab.ports.clock.now() })),
    async keep({ key, space, part, sha }, given) {
      const bytes = new Uint8Array(given);
      if (shaOf(bytes) !== sha) return false;
      await hop(world, tab);
      shelf.bytes.set(bytesKey(space, sha), bytes);
      if (part === 'photo') shelf.wishes.delete(key);
      return true;
    },
    async tidy() {},
  };
};

/** What is to be done on this phone at this moment, as its courier sees it. */
const planOf = (device: Device, now: number, isCostly: boolean) => {
  const { rows, spaces, outbox } = device.disk.content.tables;
  const isShared = (space: string) => spaces.get(space)?.state === 'shared';
  const photos = [...rows.values()].filter(({ kind, space }) => kind === 'attachment' && isShared(space));
  const unsent = new Set(
    [...outbox.values()].flatMap(({ space, mutation }) => mutation.ops.map(({ id }) => `${space}/${id}`)),
  );
  const sendings = [...device.shelf.sendings.values()].filter(({ space }) => isShared(space));
  return {
    ...uploadsAmong(
      sendings.map((sending) => ({ sending, ...recordsOf(device, sending.key) })),
      { now, allowedAt: 0, mayGoByItself: true, unsent },
    ),
    downloads: downloadsAmong(photos, {
      here: new Set(device.shelf.bytes.keys()),
      wished: device.shelf.wishes,
      tidiedAt: 0,
      isCostly,
    }),
  };
};

const settle = (device: Device, now: number): void => {
  for (const sending of device.shelf.sendings.values()) {
    const settled = settledSending(sending, recordsOf(device, sending.key));
    if (settled === null) device.shelf.sendings.delete(sending.key);
    else device.shelf.sendings.set(sending.key, settled);
  }
  const { rows, spaces } = device.disk.content.tables;
  const [here, known] = [new Set(device.shelf.bytes.keys()), new Set(device.shelf.sendings.keys())];
  for (const { key, member: me, state } of spaces.values()) {
    const photos = [...rows.values()].filter(({ kind, space }) => kind === 'attachment' && space === key);
    for (const one of state === 'shared' ? sendingsAnew(photos, { me, here, known, now }) : [])
      device.shelf.sendings.set(one.key, one);
  }
};

const recordsOf = ({ disk }: Device, key: string) => {
  const { rows } = disk.content.tables;
  const row = rows.get(key);
  return { row, about: row && rows.get(`${row.space}/${String(row.fields['aboutId'])}`) };
};

const hop = ({ scheduler }: World, tab: Tab): Promise<void> =>
  scheduler.wait(tab.name, tab.device.photoChance.next() * tab.device.weather.diskWait);

const without = (urls: PhotoSending['urls'], part: PhotoPart): PhotoSending['urls'] =>
  Object.fromEntries(Object.entries(urls).filter(([name]) => name !== part));
