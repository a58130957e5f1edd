/** Bytes of photos as files of this machine. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type BlobKeeper, checkNames, isSha } from './blob-keeper.ts';

/** @param folder made when the first file comes */
export const createDiskKeeper = (folder: string): BlobKeeper => {
  const home = (space: string): string => {
    checkNames(space);
    return join(folder, space);
  };
  const place = (space: string, sha: string): string => {
    checkNames(space, sha);
    return join(folder, space, sha.slice(0, 2), sha);
  };
  return {
    async put(space, sha, bytes) {
      if (!(await sizeOf(place(space, sha)))) await writeWhole(place(space, sha), bytes);
    },
    has: async (space, sha) => (await sizeOf(place(space, sha))) !== null,
    async open(space, sha) {
      const path = place(space, sha);
      const size = await sizeOf(path);
      if (size === null) return null;
      return { size, body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> };
    },
    remove: (space, sha) => rm(place(space, sha), { force: true }),
    async list(space) {
      const found = await orNothing(readdir(home(space), { recursive: true }));
      return (found ?? []).map((path) => path.split(/[/\\]/).at(-1)).filter(isSha);
    },
    note: (space) => orNothing(readFile(join(home(space), noteName), 'utf8')),
    putNote: (space, text) => writeWhole(join(home(space), noteName), Buffer.from(text)),
    ready: async () => undefined,
  };
};

const noteName = 'unused.json';

const sizeOf = async (path: string): Promise<number | null> => (await orNothing(stat(path)))?.size ?? null;

/** null when there is no such file. */
const orNothing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

let count = 0;

/** Written beside its place, on the disk for good, and only then under its name: nobody ever meets half a file. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const parts = dirname(path);
  await mkdir(parts, { recursive: true });
  count += 1;
  const fresh = `${path}.${process.pid}-${count}.new`;
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(parts);
};

/** The name, too, is on the disk; not every system lets folders be opened. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};
