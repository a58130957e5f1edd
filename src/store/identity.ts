import { SCHEMA } from '#domain/records.ts';
import { freshId } from '#replica/birth.ts';
import type { DeviceEntry } from '#replica/kv.ts';
import type { Clock, Rng } from '#replica/ports.ts';
import { reindexRows } from '#replica/reindex.ts';
import { createStampClock, type StampClock } from '#protocol/stamp.ts';
import type { NotebookDb } from './database.ts';
import { createDexieKv } from './dexie-kv.ts';

/** Who this device is: its secret opens sessions, its stamp clock orders what it writes. */
export interface Identity {
  readonly device: string;
  /** 256 random bits, lower-case hex. */
  readonly secret: string;
  readonly stamps: StampClock;
}

/** Reads who this device is; at the first start it is made up here, without any network. */
export const openIdentity = async (
  db: NotebookDb,
  ports: { readonly clock: Clock; readonly rng: Rng },
): Promise<Identity> => {
  const { schema, ...identity } = await readIdentity(db, ports);
  if (schema !== SCHEMA) await reindexRows(createDexieKv(db));
  return identity;
};

const readIdentity = async (
  db: NotebookDb,
  ports: { readonly clock: Clock; readonly rng: Rng },
): Promise<Identity & { readonly schema: number | undefined }> => {
  const known = await db.transaction('r', db.device, db.settings, async () => kept(db));
  const { entry, secret } = known ?? (await makeUp(db, ports));
  const stamps = createStampClock(() => ports.clock.now(), stampDevice(ports.rng.bytes(4)), entry.lastStamp);
  return { device: entry.id, secret, stamps, schema: entry.schema };
};

interface Kept {
  readonly entry: DeviceEntry;
  readonly secret: string;
}

const kept = async (db: NotebookDb): Promise<Kept | null> => {
  const [entry, setting] = await Promise.all([db.device.get('device'), db.settings.get(secretKey)]);
  return entry && setting?.value ? { entry, secret: setting.value } : null;
};

/** Another tab may be making it up at the same moment: whoever comes second takes what the first has made. */
const makeUp = (db: NotebookDb, ports: { readonly clock: Clock; readonly rng: Rng }): Promise<Kept> =>
  db.transaction('rw', db.device, db.settings, async () => {
    let entry = await db.device.get('device');
    if (!entry) {
      entry = { key: 'device', id: freshId(ports), lastStamp: '', epoch: null, schema: SCHEMA };
      await db.device.put(entry);
    }
    let secret = (await db.settings.get(secretKey))?.value;
    if (!secret) {
      secret = hex(ports.rng.bytes(32));
      await db.settings.put({ key: secretKey, value: secret });
    }
    return { entry, secret };
  });

/** Lower-case hex of bytes. */
export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const secretKey = 'secret';

/** 30 bits drawn anew at every start: a copied profile, or a second tab, never makes the stamps of the original. */
const stampDevice = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 30;
