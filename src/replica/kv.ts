/**
 * The disk as the replica sees it: a few tables, one kind of transaction. The device keeps it in IndexedDB, the
 * simulator in memory. Inside a transaction nothing but these calls may be awaited.
 */
import type { Mutation, Verdict } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import type { Stamp } from '#protocol/stamp.ts';

/** A record as it is shown: base ⊕ outbox. */
export interface ShownRow extends Row {
  readonly key: string;
  readonly space: string;
  /** `space/kind`, to list a kind. */
  readonly kindKey: string;
  /** `space/kind/parent`, to list what belongs to a record; absent when the kind has no parent. */
  readonly parentKey?: string;
  readonly sort: string;
}

/** An edit the server has taken, while its row is still to come on a later page. */
export interface LandedEdit {
  readonly mutation: Mutation;
  /** The head of the answer that told so: what a later answer says holds the edit. */
  readonly head: number;
}

/** The server's row of a record that edits lie on; `row` is null when the server has none. */
export interface ShadowRow {
  readonly key: string;
  readonly space: string;
  readonly row: Row | null;
  /** Shown over the row until its successor comes, so that nothing flickers back. */
  readonly landed?: readonly LandedEdit[];
}

/** An edit without a verdict yet. */
export interface OutboxEntry {
  readonly key: string;
  readonly space: string;
  readonly mutation: Mutation;
  /** When the person did it, by this device's clock; shown, never decided by. */
  readonly doneAt: number;
  /** The server's schema is older than the edit: it waits for the server's upgrade. */
  readonly isHeld?: true;
}

/** An edit that lost or was refused, kept with everything the person wrote until they put it away. */
export interface ReviewEntry {
  readonly key: string;
  readonly space: string;
  readonly mutation: Mutation;
  readonly verdict: Verdict;
  readonly doneAt: number;
  /** Collaborative text of a refused edit, as plain text. */
  readonly plainText?: string;
}

/** One server update of a collaborative text. */
export interface TextEntry {
  readonly key: string;
  readonly space: string;
  /** `space/record`. */
  readonly textKey: string;
  readonly scope: string;
  readonly seq: number;
  /** base64 */
  readonly update: string;
}

/** What this device knows about a space as a whole. */
export interface SpaceEntry {
  readonly key: string;
  /** Who I am here. */
  readonly member: string;
  /** `held` = このスマホだけ, `shared` = sent when there is signal, `closed` = no longer readable. */
  readonly state: 'held' | 'shared' | 'closed';
  readonly closedBy?: string;
  readonly cursors: { readonly [scope: string]: number };
  readonly nextN: number;
  /** The server has accepted the birth of the space, or it came from the server. */
  readonly isKnown: boolean;
  readonly lastVerdictAt?: number;
  /** Everything is being fetched anew; what has not come yet is shown as it was. */
  readonly isRenewing?: true;
  /** When what is held here was last compared with the server, by this device's clock. */
  readonly checkedAt?: number;
}

/** This device. */
export interface DeviceEntry {
  readonly key: 'device';
  readonly id: string;
  readonly lastStamp: Stamp;
  readonly epoch: string | null;
  /** The schema of the app that made the lists of this device. */
  readonly schema?: number;
  /** A recovery card was used here, and none of the spaces behind it has come yet. */
  readonly isAwaitingSpaces?: true;
}

export interface KvTables {
  readonly rows: ShownRow;
  readonly shadow: ShadowRow;
  readonly outbox: OutboxEntry;
  readonly review: ReviewEntry;
  readonly texts: TextEntry;
  readonly spaces: SpaceEntry;
  readonly device: DeviceEntry;
}

export type KvTable = keyof KvTables;

/** The indexes of each table. */
export interface KvIndexes {
  readonly rows: 'space' | 'kindKey' | 'parentKey';
  readonly shadow: 'space';
  readonly outbox: 'space';
  readonly review: 'space';
  readonly texts: 'space' | 'textKey';
  readonly spaces: never;
  readonly device: never;
}

export interface KvTx {
  get<T extends KvTable>(table: T, key: string): Promise<KvTables[T] | undefined>;
  put<T extends KvTable>(table: T, values: readonly KvTables[T][]): Promise<void>;
  delete(table: KvTable, keys: readonly string[]): Promise<void>;
  /** Every value, by key. */
  list<T extends KvTable>(table: T): Promise<KvTables[T][]>;
  /** Values with this index value, by key. */
  where<T extends KvTable>(table: T, index: KvIndexes[T], value: string): Promise<KvTables[T][]>;
}

export interface Kv {
  /** Runs a transaction over all tables; it is durable when the promise resolves, and undone when it rejects. */
  write<T>(work: (tx: KvTx) => Promise<T>): Promise<T>;
  read<T>(work: (tx: KvTx) => Promise<T>): Promise<T>;
}

/** Key of a record on this device. */
export const rowKey = (space: string, id: string): string => `${space}/${id}`;

/** Key of an outbox entry; sorts by number. */
export const outboxKey = (space: string, n: number): string => `${space}/${String(n).padStart(10, '0')}`;
