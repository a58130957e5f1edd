/**
 * What the writers of a space need again and again: its rows as they were last read or written, and who is who. Valid only
 * for the head it was kept at, because every change of a row moves the head, and nobody comes or goes without one; another
 * process that wrote meanwhile is noticed under the lock. Writers of one space take turns, so nobody else looks while one
 * changes it.
 */
import { ownerOfScope } from './kept-row.ts';
import type { KeptMutation, KeptRow, SpaceWriter } from './store.ts';

export interface SpaceMemory {
  /** The writer, answering from memory where it can. */
  over(tx: SpaceWriter, space: string): Remembering;
  /** After a transaction whose end is not known to be a commit. */
  forget(): void;
}

interface Remembering {
  readonly tx: SpaceWriter;
  /** The work is done: writes down how far it came, once, and what it wrote is what the next writer finds. */
  keep(): Promise<void>;
}

export interface SpaceMemoryOptions {
  /** No other process writes. Else the last edit of a device is looked up each time: it may be one that moved no head. */
  readonly isAlone?: boolean;
  /** Rows, people and devices kept over all spaces; those of the space that was not written for longest go first. */
  readonly most?: number;
}

export const createSpaceMemory = ({ isAlone = false, most = 20_000 }: SpaceMemoryOptions = {}): SpaceMemory => {
  const spaces = new Map<string, Remembered>();
  let kept = 0;

  const drop = (space: string): void => {
    const known = spaces.get(space);
    kept -= known ? countOf(known) : 0;
    spaces.delete(space);
  };

  const put = (space: string, remembered: Remembered): void => {
    drop(space);
    const count = countOf(remembered);
    // Of a space nobody is known in there is nothing to remember, however many ids somebody tries.
    if (count > 0 && count <= most / 4) {
      spaces.set(space, remembered);
      kept += count;
    }
    for (const oldest of spaces.keys()) {
      if (kept <= most) return;
      drop(oldest);
    }
  };

  return {
    over(tx, space) {
      const take = (head: number | null): Remembered => {
        const known = spaces.get(space);
        if (known) drop(space);
        return known && known.head === head ? known : nothingAt(head, isAlone);
      };
      return remember(tx, take, (remembered) => put(space, remembered));
    },
    forget() {
      spaces.clear();
      kept = 0;
    },
  };
};

interface Remembered {
  head: number | null;
  readonly rows: Map<string, KeptRow | null>;
  /** Sheet scopes by owner. */
  readonly scopes: Map<string, string[]>;
  /** By account. */
  readonly members: Map<string, string>;
  /** By device; null where another process may have judged one since. */
  readonly lasts: Map<string, KeptMutation> | null;
}

const nothingAt = (head: number | null, isAlone: boolean): Remembered => ({
  head,
  rows: new Map(),
  scopes: new Map(),
  members: new Map(),
  lasts: isAlone ? new Map() : null,
});

const countOf = ({ rows, members, lasts }: Remembered): number => rows.size + members.size + (lasts?.size ?? 0);

const remember = (
  tx: SpaceWriter,
  take: (head: number | null) => Remembered,
  put: (remembered: Remembered) => void,
): Remembering => {
  let base: Remembered | null = null;
  let head: number | null = null;
  const written = new Map<string, KeptRow>();
  const movedOwners = new Set<string>();

  const open = async (): Promise<Remembered> => {
    if (base) return base;
    head = await tx.head();
    base ??= take(head);
    return base;
  };

  return {
    tx: {
      ...tx,
      async head() {
        await open();
        return head;
      },
      async setHead(next) {
        await open();
        head = next;
      },
      async create() {
        await open();
        head = 0;
        await tx.create();
      },
      async row(id) {
        const { rows } = await open();
        const known = written.get(id) ?? rows.get(id);
        if (known !== undefined) return known;
        const found = await tx.row(id);
        rows.set(id, found);
        return found;
      },
      async putRow(row) {
        await open();
        written.set(row.id, row);
        const owner = ownerOfScope(row.scope);
        if (owner !== null) movedOwners.add(owner);
        await tx.putRow(row);
      },
      async sheetScopes(owners) {
        const { scopes } = await open();
        const found: string[] = [];
        for (const owner of owners) {
          const known = movedOwners.has(owner) ? undefined : scopes.get(owner);
          const list = known ?? (await tx.sheetScopes([owner]));
          if (!movedOwners.has(owner)) scopes.set(owner, list);
          found.push(...list);
        }
        return found;
      },
      async deleteRow(id) {
        const { rows } = await open();
        rows.delete(id);
        written.delete(id);
        await tx.deleteRow(id);
      },
      async lastMutation(device) {
        const { lasts } = await open();
        return lasts?.get(device) ?? tx.lastMutation(device);
      },
      async putMutation(mutation) {
        const { lasts } = await open();
        const { body: _, round: __, ...kept } = mutation;
        // What an erased one is found by is no device.
        if (kept.n > 0) lasts?.set(kept.device, kept);
        await tx.putMutation(mutation);
      },
      async eraseRound(round, written) {
        const { scopes, lasts } = await open();
        scopes.clear();
        lasts?.clear();
        await tx.eraseRound(round, written);
      },
      async memberOf(account) {
        const { members } = await open();
        const known = members.get(account);
        if (known !== undefined) return known;
        const found = await tx.memberOf(account);
        if (found !== null) members.set(account, found);
        return found;
      },
      async bind(account, member) {
        (await open()).members.clear();
        await tx.bind(account, member);
      },
      async unbind(member) {
        (await open()).members.clear();
        await tx.unbind(member);
      },
    },
    async keep() {
      if (!base) return;
      if (head !== null && head !== base.head) await tx.setHead(head);
      for (const [id, row] of written) base.rows.set(id, row);
      for (const owner of movedOwners) base.scopes.delete(owner);
      base.head = head;
      put(base);
    },
  };
};
