type Storage = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

const browserStorage = (): Partial<Storage> | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.storage as Partial<Storage> | undefined);

/** `kept`: the browser will not clear it by itself. `refused`: it may, when space runs out. `unknown`: it cannot be asked. */
export type StoragePromise = 'kept' | 'refused' | 'unknown';

/**
 * Asks the browser not to clear what is stored. Called after the first save: then browsers grant it without a question more often,
 * and somebody who only looks is not bothered.
 */
export async function keepStorage(storage: Partial<Storage> | undefined = browserStorage()): Promise<StoragePromise> {
  if (!storage?.persist || !storage.persisted) return 'unknown';
  try {
    const isKept = (await storage.persisted()) || (await storage.persist());
    return isKept ? 'kept' : 'refused';
  } catch {
    return 'unknown';
  }
}

export type StorageSpace = {
  /** Bytes this app uses. */
  readonly used: number;
  /** Bytes it could still use. */
  readonly free: number;
};

/** How much space the app uses and has left; undefined where the browser does not tell. */
export async function measureStorage(
  storage: Partial<Storage> | undefined = browserStorage(),
): Promise<StorageSpace | undefined> {
  if (!storage?.estimate) return undefined;
  try {
    const { usage, quota } = await storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    return { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return undefined;
  }
}
