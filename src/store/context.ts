import { localDateAt } from '#domain/basis/local-date.ts';
import { err, type Result } from '#domain/basis/result.ts';
import type { Commit, CommitError, Decide } from '#replica/commit.ts';
import type { ReplicaPorts } from '#replica/ports.ts';
import type { NotebookDb } from './database.ts';
import type { DraftMirror } from './local-tables.ts';

/** Expected failures of commands. `place` ends with the field that is meant. */
export interface StoreError {
  readonly code:
    | CommitError['code']
    | 'storage.full'
    | 'storage.unavailable'
    | 'app.part_missing'
    | 'record.missing'
    | 'field.required'
    | 'round.wrong_collect'
    | 'round.too_large'
    | 'sheet.sealed';
  readonly place?: string;
}

/** What a command has done, and how to take it back while the notice stands (10 s). */
export interface Done {
  readonly id: string;
  readonly undo: () => Promise<Result<void, StoreError>>;
}

type Command = <T>(space: string, intent: string, decide: Decide<T, StoreError>) => Promise<Result<T, StoreError>>;

/** What all commands and queries stand on. */
export interface StoreContext {
  readonly db: NotebookDb;
  readonly ports: ReplicaPorts;
  /** Where what is being typed is written when the disk is too slow; null when the browser allows none. */
  readonly mirror: DraftMirror | null;
  /** The one door, with a broken disk and a door that has not come yet told as values. */
  readonly commit: Command;
  /** Fetches the door before anybody needs it. */
  readonly prepareWriting: () => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The day in Japan, YYYY-MM-DD. */
  readonly today: () => string;
}

/** Builds the context over the device's ports. */
export const createContext = (db: NotebookDb, ports: ReplicaPorts, mirror: DraftMirror | null = null): StoreContext => {
  const door = doorOver(ports);
  const now = () => ports.clock.now();
  return {
    db,
    ports,
    mirror,
    commit: async (space, intent, decide) => {
      const commit = await door();
      if (!commit) return err({ code: 'app.part_missing' as const });
      return tellingDiskErrors(() => commit(space, intent, decide));
    },
    prepareWriting: door,
    now,
    today: () => localDateAt(now()),
  };
};

/** The door with all its rules comes behind the first page, which only reads; where it could not come, the next write asks again. */
const doorOver = (ports: ReplicaPorts): (() => Promise<Commit | null>) => {
  let made: Commit | null = null;
  return async () => {
    if (made) return made;
    // Where the page is about to be loaded anew for a missing part, the import gives nothing.
    const part: typeof import('#replica/commit.ts') | undefined = await import('#replica/commit.ts').catch(
      () => undefined,
    );
    made ??= part?.createCommit(ports) ?? null;
    return made;
  };
};

const contexts = new WeakMap<object, StoreContext>();

/** Remembers what a store stands on, for `contextOf`. */
export const keepContext = <S extends object>(store: S, context: StoreContext): S => {
  contexts.set(store, context);
  return store;
};

/** What a store stands on; for the parts of the store that come later. */
export const contextOf = (store: object): StoreContext => {
  const context = contexts.get(store);
  if (!context) throw new Error('this is no store of createStore');
  return context;
};

/** Runs work on the disk; a full or lost disk becomes a value, everything else is a bug and stays one. */
export const tellingDiskErrors = async <T>(
  work: () => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> => {
  try {
    return await work();
  } catch (error) {
    const name = diskErrorName(error);
    if (name === null) throw error;
    return err({ code: name === 'QuotaExceededError' ? 'storage.full' : 'storage.unavailable' });
  }
};

/** The name of an IndexedDB error, looked for below Dexie's wrapping too; null when it is none. */
const diskErrorName = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner.name : '';
  if (error.name === 'QuotaExceededError' || inner === 'QuotaExceededError') return 'QuotaExceededError';
  return diskErrors.has(error.name) ? error.name : null;
};

const diskErrors = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
]);
