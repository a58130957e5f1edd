/**
 * Writers of one space take turns; those who wait together share one transaction and one wait for the disk. Another
 * process is kept out by the lock on the space's row.
 */
import type { Pool, PoolClient } from 'pg';
import { isDoubleBirth, isWorthRetrying } from './postgres-pool.ts';
import type { SpaceWriter, Store } from './store.ts';

export interface Turns {
  readonly write: Store['write'];
  /** Resolves when everything submitted so far has ended; refuses what comes later. */
  close(): Promise<void>;
}

/** @param open locks the space and gives the way to write it */
export const createTurns = (pool: Pool, open: (client: PoolClient, space: string) => Promise<SpaceWriter>): Turns => {
  const lines = new Map<string, Job[]>();
  const served = new Set<Promise<void>>();
  let isClosed = false;

  const serve = async (space: string, line: Job[]): Promise<void> => {
    while (line.length > 0) await runTogether(pool, (client) => open(client, space), line.splice(0, batchSize));
    lines.delete(space);
  };

  const join = (space: string, job: Job): void => {
    const line = lines.get(space);
    if (line) {
      line.push(job);
      return;
    }
    const newLine = [job];
    lines.set(space, newLine);
    const serving = serve(space, newLine).finally(() => served.delete(serving));
    served.add(serving);
  };

  return {
    write: <T>(space: string, work: (tx: SpaceWriter) => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Error('store: closed'));
          return;
        }
        join(space, {
          run: async (tx) => {
            const value = await work(tx);
            return () => resolve(value);
          },
          fail: reject,
        });
      }),
    async close() {
      isClosed = true;
      await Promise.all(served);
    },
  };
};

/** Runs `work` in one transaction: all of it or nothing. */
export const transaction = async <T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    // A connection that cannot roll back is in an unknown state and is thrown away.
    client.release(broken);
  }
};

/** More would let the first caller wait long for the last. */
const batchSize = 64;
const tries = 5;

interface Job {
  /** Does the work; what it returns tells the caller that it is durable. */
  run(tx: SpaceWriter): Promise<() => void>;
  fail(error: unknown): void;
}

type Open = (client: PoolClient) => Promise<SpaceWriter>;

const runTogether = async (pool: Pool, open: Open, batch: readonly Job[]): Promise<void> => {
  if (batch.length > 1) {
    const told = await commitAll(pool, open, batch).catch(() => null);
    if (told) {
      for (const tell of told) tell();
      return;
    }
  }
  // Nothing of the shared transaction remains: each is on its own, so that one that fails takes nobody else with it.
  for (const job of batch) await runAlone(pool, open, job);
};

const runAlone = async (pool: Pool, open: Open, job: Job): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [tell] = await commitAll(pool, open, [job]);
      tell?.();
      return;
    } catch (error) {
      if (attempt < tries && (isWorthRetrying(error) || isDoubleBirth(error))) continue;
      job.fail(error);
      return;
    }
  }
};

const commitAll = (pool: Pool, open: Open, batch: readonly Job[]): Promise<(() => void)[]> =>
  transaction(pool, 'BEGIN', async (client) => {
    const tx = await open(client);
    const told: (() => void)[] = [];
    for (const job of batch) told.push(await job.run(tx));
    return told;
  });
