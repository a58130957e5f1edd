/**
 * The server's database in the simulator: one lock a space, which readers take too, transactions that are undone when they fail
 * or when the process that runs them dies, copies for backups.
 */
import { createMemoryPages } from '#server/store/memory-pages.ts';
import { createMemoryPeople } from '#server/store/memory-people.ts';
import { markOnOpening } from '#server/store/sqlite-epoch.ts';
import type { Store } from '#server/store/store.ts';
import { createSpaceTable, type SpaceTable } from './server-tables.ts';

/** What a transaction is about to make durable. */
export interface Commit {
  readonly owner: string;
  readonly space: string;
  readonly headBefore: number;
  readonly table: SpaceTable;
}

export interface ServerDisk {
  /** A server process opens the database. @param hop awaited around the work of every transaction */
  open(owner: string, hop: () => Promise<void>, mustRepeat?: () => boolean): Store;
  /** The process died: what it had not committed is gone, and its locks are free. */
  killed(owner: string): void;
  /** A copy of everything, its identity too, to be restored later: whoever opens it looks whether it is an old one. */
  backup(): () => void;
  epoch(): string;
  table(space: string): SpaceTable | undefined;
  /** Called before a writing transaction changes anything. */
  onStart: (space: string) => void;
  /** Called before a writing transaction becomes visible to others. */
  onCommit: (commit: Commit) => void;
}

interface Job {
  readonly owner: string;
  readonly start: () => Promise<void>;
}

interface Line {
  waiting: Job[];
  running: Job | null;
}

/** @param newEpoch makes an identity of a database @param pageRows longest page */
export const createServerDisk = (newEpoch: () => string, pageRows: number): ServerDisk => {
  /** In the database and in the file beside it, which no backup brings back. */
  let mark = markOnOpening({ epoch: newEpoch(), tick: 0 }, null, newEpoch);
  let beside = mark;
  const countOn = (epoch: string) => {
    mark = { epoch, tick: mark.tick + 1 };
    beside = mark;
    return epoch;
  };
  const spaces = new Map<string, SpaceTable>();
  const invitations = new Map<string, { space: string; invitation: string }>();
  const feeds = new Map<string, { space: string; feed: string }>();
  const lines = new Map<string, Line>();
  const leases = new Map<string, number>();
  const people = createMemoryPeople(
    (account) =>
      [...spaces].flatMap(([space, table]) => {
        const member = table.members.get(account);
        return member ? [{ space, member }] : [];
      }),
    invitations,
    feeds,
  );

  const lineOf = (space: string): Line => {
    const line = lines.get(space) ?? { waiting: [], running: null };
    lines.set(space, line);
    return line;
  };

  const next = (line: Line) => {
    const job = line.running ? undefined : line.waiting.shift();
    if (job) void lead(line, job);
  };

  const lead = async (line: Line, job: Job): Promise<void> => {
    line.running = job;
    await job.start();
    if (line.running !== job) return;
    line.running = null;
    next(line);
  };

  const exclusive = <T>(owner: string, space: string, work: (isAlive: () => boolean) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const line = lineOf(space);
      const job: Job = { owner, start: () => work(() => line.running === job).then(resolve, reject) };
      line.waiting.push(job);
      next(line);
    });

  const pages = createMemoryPages();
  const disk: ServerDisk = {
    onStart: () => {},
    onCommit: () => {},
    table: (space) => spaces.get(space),
    open: (owner, hop, mustRepeat = () => false) => ({
      people,
      write: (space, work) =>
        exclusive(owner, space, async (isAlive) => {
          await hop();
          const table = spaces.get(space) ?? createSpaceTable(pageRows);
          const headBefore = table.head() ?? 0;
          disk.onStart(space);
          if (mustRepeat()) {
            const first = table.draft();
            await work({ ...first.tx, ...pages.of(space).writer }).catch(() => null);
            first.undo();
          }
          const draft = table.draft();
          const desk = pages.of(space);
          try {
            const result = await work({ ...draft.tx, ...desk.writer });
            await hop();
            if (!isAlive()) return await new Promise<never>(() => {});
            if (table.head() !== null) spaces.set(space, table);
            desk.keep();
            for (const { hash, invitation } of draft.found) {
              // The first who brings a hash keeps it.
              if (!invitations.has(hash)) invitations.set(hash, { space, invitation });
            }
            for (const { hash, feed } of draft.feeds) if (!feeds.has(hash)) feeds.set(hash, { space, feed });
            disk.onCommit({ owner, space, headBefore, table });
            draft.end();
            return result;
          } catch (error) {
            draft.undo();
            throw error;
          }
        }),
      read: (space, work) =>
        exclusive(owner, space, async () => {
          await hop();
          return work((spaces.get(space) ?? createSpaceTable(pageRows)).reader);
        }),
      epoch: async () => mark.epoch,
      renewEpoch: async () => countOn(newEpoch()),
      tick: async () => void countOn(mark.epoch),
      publicPage: async (slug) => pages.find(slug),
      spaces: async () => [...spaces.keys()],
      async takeLease(name, now, until) {
        const taken = leases.get(name) ?? 0;
        if (taken > now && taken <= now + 2 * (until - now)) return false;
        leases.set(name, until);
        return true;
      },
      async sweepBodies(before) {
        for (const table of spaces.values()) table.sweepBodies(before);
      },
      heads: async (ids) =>
        Object.fromEntries(
          ids.flatMap((id) => {
            const head = spaces.get(id)?.head();
            return typeof head === 'number' ? [[id, head]] : [];
          }),
        ),
      ready: async () => {},
      close: async () => {},
    }),
    killed(owner) {
      for (const [space, line] of lines) {
        line.waiting = line.waiting.filter((job) => job.owner !== owner);
        if (line.running?.owner === owner) {
          spaces.get(space)?.abort();
          line.running = null;
        }
        next(line);
      }
    },
    backup() {
      const copies = [...spaces].map(([space, table]) => [space, table.copy()] as const);
      const kept = mark;
      return () => {
        spaces.clear();
        for (const [space, table] of copies) spaces.set(space, table.copy());
        mark = markOnOpening(kept, beside, newEpoch);
        beside = mark;
      };
    },
    epoch: () => mark.epoch,
  };
  return disk;
};
