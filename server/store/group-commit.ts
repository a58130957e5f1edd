/**
 * One writer, many callers: works that wait together share one transaction and one wait for the disk. When one of them
 * fails, all are done again, each under its own savepoint, so that it takes nobody else with it. A caller hears of success
 * only after COMMIT.
 */
import type { SqliteConnection } from './sqlite-connection.ts';

export interface Writer {
  /**
   * Runs `work` alone on the connection; durable when it resolves, undone when it rejects. `work` awaits nothing but
   * the connection: others wait behind it. It may run again from the beginning.
   */
  submit<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything submitted so far has ended; refuses what comes later. */
  close(): Promise<void>;
}

/**
 * @param connection nobody else writes on it
 * @param soon calls back once what has arrived meanwhile is submitted too: `setImmediate`
 * @param onUndone called when a whole transaction came to nothing, before anything else happens
 * @param onEnd called after every transaction, before anybody hears of it
 */
export const createWriter = (
  connection: SqliteConnection,
  soon: (run: () => void) => void,
  onUndone: () => void = () => undefined,
  onEnd: () => void = () => undefined,
): Writer => {
  let waiting: Job[] = [];
  let isBusy = false;
  let onIdle: (() => void) | null = null;
  let isClosed = false;

  const wake = (): void => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    soon(() => void runBatch());
  };

  const runBatch = async (): Promise<void> => {
    const batch = waiting.slice(0, batchSize);
    waiting = waiting.slice(batchSize);
    const told = await commitTogether(connection, batch, onUndone);
    onEnd();
    for (const tell of told) tell();
    isBusy = false;
    if (waiting.length > 0) wake();
    else onIdle?.();
  };

  return {
    submit: (work) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Error('store: closed'));
          return;
        }
        waiting.push({
          run: async () => {
            const value = await work();
            return () => resolve(value);
          },
          fail: reject,
        });
        wake();
      }),
    async close() {
      isClosed = true;
      if (isBusy || waiting.length > 0) await new Promise<void>((resolve) => (onIdle = resolve));
    },
  };
};

/** More would let the first caller wait long for the last. */
const batchSize = 256;

interface Job {
  /** Does the work; what it returns tells the caller that it is durable. */
  run(): Promise<() => void>;
  fail(error: unknown): void;
}

type Tell = () => void;

const commitTogether = async (
  connection: SqliteConnection,
  batch: readonly Job[],
  onUndone: () => void,
): Promise<Tell[]> => {
  const run = async (doJob: (job: Job) => Promise<Tell>): Promise<Tell[]> => {
    try {
      connection.exec('BEGIN IMMEDIATE');
      const outcomes: Tell[] = [];
      for (const job of batch) outcomes.push(await doJob(job));
      connection.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (connection.isInTransaction) connection.exec('ROLLBACK');
      onUndone();
      if (!(error instanceof JobFailed)) return batch.map((job) => () => job.fail(error));
      const [only, ...others] = batch;
      if (only && others.length === 0) return [() => only.fail(error.reason)];
      return run((job) => underSavepoint(connection, job));
    }
  };
  return run((job) => job.run().catch((reason: unknown) => Promise.reject(new JobFailed(reason))));
};

/** A piece of work failed, not the transaction around it. */
class JobFailed extends Error {
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('a piece of work failed');
    this.reason = reason;
  }
}

const underSavepoint = async (connection: SqliteConnection, job: Job): Promise<Tell> => {
  connection.exec('SAVEPOINT work');
  try {
    const tell = await job.run();
    connection.exec('RELEASE work');
    return tell;
  } catch (error) {
    // A full disk ends the whole transaction by itself; then everybody in it has failed.
    if (!connection.isInTransaction) throw error;
    connection.exec('ROLLBACK TO work');
    connection.exec('RELEASE work');
    return () => job.fail(error);
  }
};
