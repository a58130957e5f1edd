/** What `GET /api/history/<space>/<record>` answers. */
import type { Fields } from '#domain/records.ts';
import type { Verdict } from './mutation.ts';

/** One edit of a record. */
export interface HistoryEntry {
  /** When it was written, milliseconds since 1970. */
  readonly at: number;
  /** Who wrote it; the name is in the member's record. */
  readonly member: string | null;
  /** Only one's own refused edits are told. */
  readonly status: Verdict['status'];
  /** The fields as they were written. */
  readonly set: Fields;
  /** Fields that lost to somebody else's. */
  readonly lost?: readonly string[];
  /** The long text that belongs to the record was written in. */
  readonly isText?: boolean;
}

/** The latest first. */
export interface RecordHistory {
  readonly entries: readonly HistoryEntry[];
  /** Sent as `before` it leads on; null when all was told. */
  readonly next: string | null;
}
