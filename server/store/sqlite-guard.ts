import { statfsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Why a file cannot be used; the words are for the person who runs the server. */
export class StoreRefused extends Error {}

/**
 * Keeps a second process off the file for as long as this one lives. The lock is the operating system's: it ends with
 * the process, however that ends.
 * @returns how to let go
 * @throws StoreRefused when another process holds the file
 */
export const holdFile = (file: string): (() => void) => {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: dyingMs });
  try {
    lock.exec('PRAGMA journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked|busy/i.test(String(error))) throw error;
    throw new StoreRefused(
      `Another process already uses ${file}. One database file serves one process: stop the other one, or give this one its own DATA_DIR.`,
    );
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
};

/**
 * Locks and the shared memory of WAL do not work over a network.
 * @param folder where the database lies
 * @param typeOf number of the file system's type (Linux, statfs(2)); handed in by tests
 * @throws StoreRefused on a network file system
 */
export const refuseNetworkDisk = (folder: string, typeOf: (folder: string) => number = typeOfFileSystem): void => {
  const name = networkDisks.get(typeOf(folder) >>> 0);
  if (name === undefined) return;
  throw new StoreRefused(
    `${folder} lies on a network file system (${name}), where the database could be damaged. Put DATA_DIR on a disk of this machine, or use PostgreSQL by DATABASE_URL.`,
  );
};

const typeOfFileSystem = (folder: string): number => (process.platform === 'linux' ? statfsSync(folder).type : 0);

/** A process that was killed may take a moment to go. */
const dyingMs = 1_000;

const networkDisks = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x73757245, 'Coda'],
]);
