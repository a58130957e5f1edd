/** The folder of uploads under way. Whose they are and when they began stands in their names. */
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uuid7 } from '#protocol/derived-id.ts';

export interface UploadRoom {
  /** Makes the folder. */
  open(): Promise<void>;
  /** A name for a new upload. */
  nameFor(account: string, space: string, now: number, random: Uint8Array): string;
  /** The name for an upload that is done before it began: the same all day, however often somebody asks. */
  doneNameFor(account: string, space: string, what: string, now: number): string;
  /** May this account go on with this upload? */
  isOf(id: string, account: string): boolean;
  /** Unfinished uploads, the oldest first. */
  unfinished(): Promise<Waiting[]>;
  read(id: string): Promise<Uint8Array>;
  /** Its bytes are kept elsewhere now, or were there before: whoever asks again is told that it is done. */
  markDone(id: string, size: number): Promise<void>;
  /** The length of an upload that is done; null when it is not. */
  doneSize(id: string): Promise<number | null>;
  /** Throws away what is there of it. */
  drop(id: string): Promise<void>;
  /** Throws away what began before this moment, finished or not. @returns how many uploads */
  sweep(before: number): Promise<number>;
}

export interface Waiting {
  readonly id: string;
  /** Digests, as they stand in the name. */
  readonly account: string;
  readonly space: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export const createUploadRoom = (folder: string): UploadRoom => {
  const names = async (): Promise<string[]> => {
    await mkdir(folder, { recursive: true });
    return readdir(folder);
  };
  const drop = async (id: string): Promise<void> => {
    for (const end of ['', '.json', '.done']) await rm(join(folder, checked(id) + end), { force: true });
  };
  const nameFor = (account: string, space: string, now: number, random: Uint8Array): string =>
    `${digest(account)}-${digest(space)}-${uuid7(now, random)}`;
  return {
    async open() {
      await mkdir(folder, { recursive: true });
    },
    nameFor,
    doneNameFor: (account, space, what, now) =>
      nameFor(account, space, now - (now % dayMs), hash('sha256', what, 'buffer').subarray(0, 10)),
    isOf: (id, account) => readName(id)?.account === digest(account),
    async unfinished() {
      const found = (await names()).map(readName).filter((one) => one !== null);
      return found.sort((a, b) => a.since - b.since);
    },
    read: (id) => readFile(join(folder, checked(id))),
    async markDone(id, size) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${checked(id)}.done`), String(size));
      for (const end of ['', '.json']) await rm(join(folder, id + end), { force: true });
    },
    async doneSize(id) {
      try {
        return Number(await readFile(join(folder, `${checked(id)}.done`), 'utf8'));
      } catch {
        return null;
      }
    },
    drop,
    async sweep(before) {
      const ids = new Set((await names()).map((name) => name.replace(/\.(json|done)$/, '')));
      const old = [...ids].filter((id) => (readName(id)?.since ?? Infinity) < before);
      for (const id of old) await drop(id);
      return old.length;
    },
  };
};

/** What a digest says of others is nothing; of oneself, that it is oneself. */
export const digest = (id: string): string => hash('sha256', id, 'hex').slice(0, 16);

const dayMs = 24 * 3_600_000;

const readName = (id: string): Waiting | null => {
  const [, account, space, high, low] =
    /^([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{8})-([0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.exec(id) ?? [];
  if (account === undefined || space === undefined) return null;
  return { id, account, space, since: Number.parseInt(`${high}${low}`, 16) };
};

const checked = (id: string): string => {
  if (!readName(id)) throw new Error('blobs: not the name of an upload');
  return id;
};
