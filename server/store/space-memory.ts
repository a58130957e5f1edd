/**
 * What the writers of a space need again and again: its rows as they were last read or written. Valid only for the
 * head it was kept at, because every change of a row moves the head; another process that wrote meanwhile is noticed
 * under the lock. Writers of one space take turns, so nobody else looks while one changes it.
 */
import { ownerOfScope } from './kept-row.ts';
import type { KeptRow, SpaceWriter } from './store.ts';

export interface SpaceMemory {
  /** The writer, answering from memory where it can. */
  over(tx: SpaceWriter, space: string): Remembering;
  /** After a transaction whose end is not known to be a commit. */
  forget(): void;
}

interface Remembering {
  readonly tx: SpaceWriter;
  /** The work is done: what it wrote is what the next writer finds. */
  keep(): void;
}

/** @param mostRows kept over all spaces; those of the space that was not written for longest go first */
export const createSpaceMemory = (mostRows = 20_000): SpaceMemory => {
  const spaces = new Map<string, Remembered>();
  let rows = 0;

  const drop = (space: string): void => {
    rows -= spaces.get(space)?.rows.size ?? 0;
    spaces.delete(space);
  };

  const put = (space: string, remembered: Remembered): void => {
    drop(space);
    if (remembered.rows.size <= mostRows / 4) {
      spaces.set(space, remembered);
      rows += remembered.rows.size;
    }
    for (const oldest of spaces.keys()) {
      if (rows <= mostRows) return;
      drop(oldest);
    }
  };

  return {
    over(tx, space) {
      const take = (head: number | null): Remembered => {
        const known = spaces.get(space);
        if (known) drop(space);
        return known && known.head === head ? known : { head, rows: new Map(), scopes: new Map() };
      };
      return remember(tx, take, (remembered) => put(space, remembered));
    },
    forget() {
      spaces.clear();
      rows = 0;
    },
  };
};

interface Remembered {
  head: number | null;
  readonly rows: Map<string, KeptRow | null>;
  /** Sheet scopes by owner. */
  readonly scopes: Map<string, string[]>;
}

const remember = (
  tx: SpaceWriter,
  take: (head: number | null) => Remembered,
  put: (remembered: Remembered) => void,
): Remembering => {
  let base: Remembered | null = null;
  let head: number | null = null;
  const written = new Map<string, KeptRow>();
  const movedOwners = new Set<string>();
  const members = new Map<string, string | null>();

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
        await tx.setHead(next);
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
      async eraseRound(round, written) {
        const { scopes } = await open();
        scopes.clear();
        await tx.eraseRound(round, written);
      },
      async memberOf(account) {
        const known = members.get(account);
        if (known !== undefined) return known;
        const found = await tx.memberOf(account);
        members.set(account, found);
        return found;
      },
      async bind(account, member) {
        members.clear();
        await tx.bind(account, member);
      },
      async unbind(member) {
        members.clear();
        await tx.unbind(member);
      },
    },
    keep() {
      if (!base) return;
      for (const [id, row] of written) base.rows.set(id, row);
      for (const owner of movedOwners) base.scopes.delete(owner);
      base.head = head;
      put(base);
    },
  };
};
