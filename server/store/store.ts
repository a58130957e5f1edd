/**
 * What the sync server needs of a database. One conformance suite proves every implementation: SQLite, PostgreSQL and
 * the one in memory. Every key starts with the space, so that spaces can be spread over machines.
 */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { Verdict } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import type { Stamp } from '#protocol/stamp.ts';
import type { PeopleStore } from './people-store.ts';

/** A row with the key lists are made by. */
export interface KeptRow extends Row {
  readonly parent: string | null;
}

/** A judged mutation. */
export interface KeptMutation {
  readonly device: string;
  readonly n: number;
  readonly hash: string;
  readonly member: string | null;
  readonly at: Stamp;
  readonly verdict: Verdict;
  readonly receivedAt: number;
}

/** A judged mutation as it is written down. */
export interface NewMutation extends KeptMutation {
  /** What it held, JSON; kept for ninety days. */
  readonly body?: string | null;
  /** The evaluation round it belongs to, if it is about a sheet. */
  readonly round?: string | null;
}

/** A judged mutation with what it held, JSON. */
export interface KeptContent extends KeptMutation {
  readonly body: string;
}

/** How much of each fits into a page; the first of each always does. `rowBytes` counts fields and stamps as JSON. */
export interface PageLimits {
  readonly rows: number;
  readonly textBytes: number;
  readonly rowBytes?: number;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly texts: readonly TextRow[];
  readonly exits: readonly Exit[];
  /** Everything in these scopes up to and including this place has been returned. */
  readonly through: number;
  readonly more: boolean;
}

/** How far a space had come in a week of the server's time, weeks since 1970. */
export interface Mark {
  readonly week: number;
  readonly head: number;
}

/** A page everybody may read, as it is laid out. */
export interface NewPublicPage {
  /** The secret of its address. */
  readonly slug: string;
  /** The record it was made from. */
  readonly publication: string;
  /** JSON, word for word what every party agreed to. */
  readonly body: string;
  /** SHA-256 of the code that takes it down, hex. */
  readonly codeHash: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/** The same later; it outlives its space. */
export interface KeptPublicPage extends Omit<NewPublicPage, 'body'> {
  readonly space: string;
  /** null once it was withdrawn: nothing of it is kept. */
  readonly body: string | null;
  readonly withdrawnAt: number | null;
}

/** Reading one space inside a transaction. */
export interface SpaceReader {
  /** null when the space does not exist. */
  head(): Promise<number | null>;
  row(id: string): Promise<KeptRow | null>;
  rowsOf(kind: string, parent?: string): Promise<KeptRow[]>;
  /** The member an account is bound to in this space. */
  memberOf(account: string): Promise<string | null>;
  /** Sheet scopes owned by these members or parties. */
  sheetScopes(owners: readonly string[]): Promise<string[]>;
  /** Rows, texts and exits of these scopes behind their cursors, in the space's order. */
  page(cursors: { readonly [scope: string]: number }, limits: PageLimits): Promise<Page>;
  /** The updates of a text, base64, in order. */
  textUpdates(id: string): Promise<string[]>;
  /** The same with their places. */
  textRows(id: string): Promise<TextRow[]>;
  /** Texts of more than `most` updates not behind this place. */
  crowdedTexts(through: number, most: number): Promise<string[]>;
  /** Deleted records whose last place is not behind this one. */
  deletedRows(through: number): Promise<KeptRow[]>;
  /** What was deleted up to this place is forgotten: whoever stands before it has to fetch everything anew. */
  floor(): Promise<number>;
  /** In the order of time. */
  marks(): Promise<Mark[]>;
  mutation(device: string, n: number): Promise<KeptMutation | null>;
  /** What a mutation held, JSON; null when it is not kept any more. */
  bodyOf(device: string, n: number): Promise<string | null>;
  /**
   * What was sent under the stamps from `from` to before `before`, the latest stamp first; edits whose content is not kept
   * any more are left out.
   */
  contents(from: Stamp, before: Stamp, most: number): Promise<KeptContent[]>;
  /** The one with the highest number seen of a device; null when none was seen. */
  lastMutation(device: string): Promise<KeptMutation | null>;
  /** What was judged under this stamp, sent with it or given it, in the order of arrival. Anybody may have claimed it. */
  judgedUnder(stamp: Stamp): Promise<KeptMutation[]>;
}

/** A stamp in a sheet, and whose the sheet was: others may have claimed the same stamp for something else. */
export interface Written {
  readonly stamp: Stamp;
  readonly writers: readonly string[];
}

/** Writing one space. The space is locked until the transaction ends; places in the order are given under the lock. */
export interface SpaceWriter extends SpaceReader {
  create(): Promise<void>;
  setHead(head: number): Promise<void>;
  putRow(row: KeptRow): Promise<void>;
  putExit(exit: Exit): Promise<void>;
  putText(text: TextRow): Promise<void>;
  /** Removes a text's updates and puts one in their place. */
  deleteTexts(id: string): Promise<void>;
  /** Puts one update in the place of all not behind this place; it takes the last one's place and scope. */
  compactText(id: string, through: number, update: string): Promise<void>;
  /** Removes a record for good. */
  deleteRow(id: string): Promise<void>;
  /** Removes exits not behind this place. @returns how many there were */
  deleteExits(through: number): Promise<number>;
  setFloor(floor: number): Promise<void>;
  putMark(mark: Mark): Promise<void>;
  /** Removes the marks up to this week. */
  deleteMarks(week: number): Promise<void>;
  putMutation(mutation: NewMutation): Promise<void>;
  /**
   * A round was shown without names: of its sheets' mutations only hash and verdict remain, under `erasedKey` of the hash
   * and number 0, so that a repeat still finds its verdict. The scopes of its sheets end, and with them what says which
   * sheet left which: they name the writers.
   * @param written what stood in the sheets: mutations of an earlier version do not name their round
   */
  eraseRound(round: string, written: readonly Written[]): Promise<void>;
  /** Only together with a change of a row: by the head it moves, others know that somebody has come. */
  bind(account: string, member: string): Promise<void>;
  /** As `bind`. */
  unbind(member: string): Promise<void>;
  /** Remembers an invitation by the hash of its secret, so that it can be found without knowing the space. */
  putInvitation(hash: string, invitation: string): Promise<void>;
  /** The same for the address a calendar is fetched from. The first who brings a hash keeps it. */
  putFeed(hash: string, feed: string): Promise<void>;
  /** Lays out a page. An address or a publication that was used before keeps what it had, also nothing. */
  putPublicPage(page: NewPublicPage): Promise<void>;
  /** Takes the page of a publication down and forgets what it said; works without the space too. */
  withdrawPublicPage(publication: string, now: number): Promise<void>;
}

export interface Store {
  readonly people: PeopleStore;
  /**
   * Runs under the space's lock; durable when it resolves, undone when it rejects. `work` awaits nothing but `tx`: others
   * wait behind it. It may run again from the beginning, so it leaves nothing behind but what it writes and returns.
   */
  write<T>(space: string, work: (tx: SpaceWriter) => Promise<T>): Promise<T>;
  /** Reads from one snapshot. */
  read<T>(space: string, work: (tx: SpaceReader) => Promise<T>): Promise<T>;
  /** Identity of this database; a restored or new one has another. */
  epoch(): Promise<string>;
  /** Gives the database another identity: every device fetches everything anew and sends what still waits. */
  renewEpoch(): Promise<string>;
  /** Forgets what mutations held that arrived before this moment, milliseconds since 1970. */
  sweepBodies(before: number): Promise<void>;
  /** Counts on, so that an older copy of this database is noticed when it is put in its place. */
  tick(): Promise<void>;
  /** The page of an address, withdrawn or not; null for an address that never led anywhere. */
  publicPage(slug: string): Promise<KeptPublicPage | null>;
  /** Every space there is. */
  spaces(): Promise<string[]>;
  /**
   * Takes a piece of work that only one process may do, and none again until then.
   * @param now and `until` milliseconds since 1970
   * @returns whether it was free; a taking that reaches further ahead than twice this one counts as a wrong clock's
   */
  takeLease(name: string, now: number, until: number): Promise<boolean>;
  /** Heads of spaces, for polling between instances. */
  heads(spaces: readonly string[]): Promise<{ readonly [space: string]: number }>;
  /** Resolves when the database answers and its schema is complete. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Where the verdict of an erased mutation is found: its hash, written as an id. */
export const erasedKey = (hash: string): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20)}`;

/** What is left of a mutation when it must not say any more whose it was, what it held and when it was done. */
export const erased = ({ hash, verdict }: KeptMutation): KeptMutation => {
  const { stamp: _, ...rest } = verdict;
  return { device: erasedKey(hash), n: 0, hash, member: null, at: '', verdict: { ...rest, n: 0 }, receivedAt: 0 };
};
