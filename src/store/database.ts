/** The disk of this device: one IndexedDB database per profile. */
import type { KvTables } from '#replica/kv.ts';
import { Dexie, type Table } from 'dexie';
import type { DraftEntry, GatheringRow, SealedSheet, SettingEntry } from './local-tables.ts';
import type { PhotoBytes, PhotoFile, PhotoPick, PhotoSending, PhotoWish } from './photo-tables.ts';

/** The replica's tables, and the ones that never leave the device. */
export type NotebookDb = Dexie & {
  readonly [T in keyof KvTables]: Table<KvTables[T], string>;
} & {
  readonly drafts: Table<DraftEntry, string>;
  readonly sealed: Table<SealedSheet, string>;
  readonly settings: Table<SettingEntry, string>;
  readonly gathering: Table<GatheringRow, string>;
  readonly photoPicks: Table<PhotoPick, string>;
  readonly photoBytes: Table<PhotoBytes, string>;
  readonly photoFiles: Table<PhotoFile, string>;
  readonly photoSendings: Table<PhotoSending, string>;
  readonly photoWishes: Table<PhotoWish, string>;
};

/** What the app is told about the disk. */
export interface DatabaseEvents {
  /** Another tab is about to open a newer version: what is being typed is written first. It ends within a second or so. */
  readonly beforeOutdated?: () => Promise<unknown>;
  /** Another tab opened a newer version of the app; this one can no longer write and asks to be loaded again. */
  readonly onOutdated?: () => void;
  /** Another tab with an older version holds the database; it has to be closed. */
  readonly onBlocked?: () => void;
}

/**
 * Names the tables. Keys of the replica's tables begin with `space/`, so only what is listed by kind or by parent needs
 * an index. A transaction is over when it is on the disk, not only in memory (`strict`).
 * @param name database name; tests give every device its own
 */
export const openDatabase = (name: string, events: DatabaseEvents = {}): NotebookDb => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as NotebookDb;
  db.version(1).stores({
    rows: 'key, [kindKey+sort], parentKey',
    shadow: 'key',
    outbox: 'key',
    review: 'key',
    texts: 'key',
    spaces: 'key',
    device: 'key',
    drafts: 'key',
    sealed: 'key, roundId',
    settings: 'key',
  });
  db.version(2).stores({
    gathering: 'key, roundId',
    photoPicks: 'key, space, about, goingTo, order',
    photoBytes: 'key, space',
    photoFiles: 'key, space',
    photoSendings: 'key, space, goingTo',
    photoWishes: 'key, space',
  });
  db.on('versionchange', () => {
    const close = () => {
      db.close();
      events.onOutdated?.();
    };
    void Promise.resolve(events.beforeOutdated?.()).then(close, close);
    // Dexie would close at once, and open an older version again at the next read.
    return false;
  });
  db.on('blocked', () => events.onBlocked?.());
  return db;
};
