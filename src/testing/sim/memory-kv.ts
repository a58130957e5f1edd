/** The replica's disk in memory. A transaction that did not finish leaves nothing; a killed tab's is undone. */
import type { Kv } from '#replica/kv.ts';
import { type Changes, createMemoryTables, type MemoryTables, type Tables } from './memory-tables.ts';

export interface MemoryDisk {
  /** What is on the disk now. */
  readonly content: MemoryTables;
  /**
   * A tab opens the disk; all tabs share one queue of transactions.
   * @param hop awaited before and after the work of a writing transaction, so that others may come in between
   * @param trouble asked before each transaction commits: what the disk throws, or null
   */
  open(owner: string, hop: () => Promise<void>, trouble?: () => Error | null): Kv;
  /** The tab died: its running and waiting transactions are gone. */
  killed(owner: string): void;
  /** Called with what each transaction changed. */
  onCommit: (changes: Changes) => void;
}

interface Job {
  readonly owner: string;
  readonly start: () => Promise<void>;
}

export const createMemoryDisk = (content: MemoryTables = createMemoryTables()): MemoryDisk => {
  let waiting: Job[] = [];
  let running: Job | null = null;

  const next = () => {
    const job = running ? undefined : waiting.shift();
    if (job) void lead(job);
  };

  const lead = async (job: Job): Promise<void> => {
    running = job;
    await job.start();
    if (running !== job) return;
    running = null;
    next();
  };

  const exclusive = <T>(owner: string, work: (isAlive: () => boolean) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const job: Job = {
        owner,
        start: () => work(() => running === job).then(resolve, reject),
      };
      waiting.push(job);
      next();
    });

  const disk: MemoryDisk = {
    content,
    onCommit: () => {},
    open: (owner, hop, trouble = () => null) => ({
      write: (work) =>
        exclusive(owner, async (isAlive) => {
          await hop();
          const draft = content.draft();
          const result = await work(draft.tx);
          await hop();
          const thrown = trouble();
          if (thrown) throw thrown;
          if (isAlive()) {
            draft.commit();
            disk.onCommit(draft.changes);
          }
          return result;
        }),
      read: (work) => exclusive(owner, () => work(content.draft().tx)),
    }),
    killed(owner) {
      waiting = waiting.filter((job) => job.owner !== owner);
      if (running?.owner === owner) running = null;
      next();
    },
  };
  return disk;
};

/** One tab's disk for tests of other folders, which may look into its tables. */
export interface MemoryKv extends Kv {
  readonly tables: Tables;
}

/** @param hop awaited inside every writing transaction */
export const createMemoryKv = (hop: () => Promise<void>): MemoryKv => {
  const disk = createMemoryDisk();
  return { ...disk.open('', hop), tables: disk.content.tables };
};
