/** Rows of the tables that never leave this device. */
import type { Hands } from '#domain/evaluation/hands.ts';
import type { Origin, Rating } from '#domain/evaluation/sheet.ts';

/** What somebody has typed and not yet saved. */
export interface DraftEntry {
  readonly key: string;
  /** JSON */
  readonly value: string;
  readonly savedAt: number;
}

/**
 * A sheet answered on a phone that goes round. It stays in a table of its own, in no list, search or 送信のようす, and
 * cannot be opened again once it is closed; it leaves the table with the showing.
 */
export interface SealedSheet {
  readonly key: string;
  readonly space: string;
  readonly roundId: string;
  readonly partyId: string;
  readonly origin: Origin;
  /** Whom somebody types for, where everybody answers on their own phone and without a name. */
  readonly memberId?: string;
  /** Hands while they are counted. */
  readonly hands?: Hands;
  /** Closed for good: counted, never shown before the others. */
  readonly isDone: boolean;
  readonly answers: { readonly [key: string]: Rating };
  readonly comments: { readonly [itemId: string]: string };
}

/** A value this device alone keeps; never sent, never listed. */
export interface SettingEntry {
  readonly key: string;
  readonly value: string;
}
