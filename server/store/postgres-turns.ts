/**
 * Writers of one space take turns; those who wait together share one transaction and one wait for the disk. Another
 * process is kept out by the lock on the space's row.
 */
import type { Pool } from 'pg';
import { isDoubleBirth, isWorthRetrying, transactionOver } from './postgres-pool.ts';
import type { SpaceMemory } from './space-memory.ts';
import type { Sql } from './statement.ts';
import type { SpaceWriter, Store } from './store.ts';

export interface Turns {
  readonly write: Store['write'];
  /** Resolves when everything submitted so far has ended; refuses what comes later. */
  close(): Promise<void>;
}

/** Connections, and the names statements are prepared under. */
export interface Line {
  readonly pool: Pool;
  readonly nameOf: (sql: string) => string;
}

/**
 * @param open locks the space and gives the way to write it
 * @param memory what writers of a space leave for the next
 */
export const createTurns = (
  line: Line,
  open: (sql: Sql, space: string) => Promise<SpaceWriter>,
  memory: SpaceMemory,
): Turns => {
  const queues = new Map<string, Job[]>();
  const served = new Set<Promise<void>>();
  let isClosed = false;

  const commitAll: Commit = (space, batch) =>
    transaction(line, 'BEGIN', async (sql) => {
      const writer = await open(sql, space);
      const told: (() => void)[] = [];
      for (const job of batch) {
        const { tx, keep } = memory.over(writer, space);
        told.push(await job.run(tx));
        await keep();
      }
      return told;
    }).catch((error: unknown) => {
      memory.forget();
      throw error;
    });

  const serve = async (space: string, queue: Job[]): Promise<void> => {
    while (queue.length > 0) await runTogether(commitAll, space, queue.splice(0, batchSize));
    queues.delete(space);
  };

  const join = (space: string, job: Job): void => {
    const queue = queues.get(space);
    if (queue) {
      queue.push(job);
      return;
    }
    const newQueue = [job];
    queues.set(space, newQueue);
    const serving = serve(space, newQueue).finally(() => served.delete(serving));
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
  { pool, nameOf }: Line,
  begin: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  const sql = transactionOver(client, nameOf, begin);
  let broken: Error | undefined;
  try {
    const value = await work(sql);
    await sql.commit();
    return value;
  } catch (error) {
    const failed = await sql.rollBack().catch((gone: Error) => (broken = gone));
    // The statement that failed first says more than those that failed because of it.
    throw failed ?? error;
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

type Commit = (space: string, batch: readonly Job[]) => Promise<(() => void)[]>;

const runTogether = async (commit: Commit, space: string, batch: readonly Job[]): Promise<void> => {
  if (batch.length > 1) {
    const told = await commit(space, batch).catch(() => null);
    if (told) {
      for (const tell of told) tell();
      return;
    }
  }
  // Nothing of the shared transaction remains: each is on its own, so that one that fails takes nobody else with it.
  for (const job of batch) await runAlone(commit, space, job);
};

const runAlone = async (commit: Commit, space: string, job: Job): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [tell] = await commit(space, [job]);
      tell?.();
      return;
    } catch (error) {
      if (attempt < tries && (isWorthRetrying(error) || isDoubleBirth(error))) continue;
      job.fail(error);
      return;
    }
  }
};
