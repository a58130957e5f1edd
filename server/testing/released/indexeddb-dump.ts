/** One IndexedDB database as plain data: taken from a browser, put into another one. */

export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

interface StoreDump {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly isUnique: boolean;
  }[];
  readonly values: readonly unknown[];
}

/** Takes a database down. Runs inside a page too, so it uses nothing from outside itself. */
export const dumpDatabase = async (name: string): Promise<DatabaseDump> => {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const db = await answer(indexedDB.open(name));
  const stores: StoreDump[] = [];
  for (const store of db.objectStoreNames) {
    const table = db.transaction(store).objectStore(store);
    const indexes = [...table.indexNames].map((one) => {
      const { keyPath, unique } = table.index(one);
      return { name: one, keyPath, isUnique: unique };
    });
    const values = await answer(table.getAll());
    stores.push({ name: store, keyPath: table.keyPath, indexes, values });
  }
  const dump = { name, version: db.version, stores };
  db.close();
  return dump;
};

/**
 * Builds the database as it was, under another name; the app's present version then finds it on its disk.
 * @param name where to put it
 */
export const restoreDatabase = (dump: DatabaseDump, name: string): Promise<void> =>
  new Promise((done, failed) => {
    const request = indexedDB.open(name, dump.version);
    request.onerror = () => failed(request.error);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes, values } of dump.stores) {
        const table = request.result.createObjectStore(store, { keyPath });
        for (const index of indexes) table.createIndex(index.name, index.keyPath, { unique: index.isUnique });
        for (const value of values) table.put(value);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
