/**
 * A database file that was put back from a backup forgets places in the order that phones have already seen. It is
 * noticed by a second file beside it: both count up together, so a database that counts less is an older one.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Which database this is, and how far it has counted. */
export interface EpochMark {
  readonly epoch: string;
  readonly tick: number;
}

/**
 * Which identity a database has when it is opened.
 * @param kept what the database says; tick 0 when it has never counted
 * @param beside what the file beside it says; null when there is none
 */
export const markOnOpening = (kept: EpochMark, beside: EpochMark | null, newEpoch: () => string): EpochMark => {
  const isOther = beside === null ? kept.tick > 0 : beside.epoch !== kept.epoch || beside.tick > kept.tick;
  return { epoch: isOther ? newEpoch() : kept.epoch, tick: Math.max(kept.tick, beside?.tick ?? 0) + 1 };
};

/** The file beside the database; null when it is missing or cannot be understood. */
export const readMark = (file: string): EpochMark | null => {
  try {
    const { epoch, tick } = JSON.parse(readFileSync(nameOf(file), 'utf8'));
    return typeof epoch === 'string' && Number.isSafeInteger(tick) ? { epoch, tick } : null;
  } catch {
    return null;
  }
};

/** Written after the database has counted: it may lag behind, never run ahead of its own database. */
export const writeMark = (file: string, mark: EpochMark): void => {
  const draft = `${nameOf(file)}.new`;
  const handle = openSync(draft, 'w');
  try {
    writeSync(handle, `${JSON.stringify(mark)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, nameOf(file));
};

const nameOf = (file: string): string => `${file}.epoch`;
