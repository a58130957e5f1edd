/** Rows of the tables that never leave this device. */
import type { Hands } from '#domain/evaluation/hands.ts';
import type { Origin, Rating } from '#domain/evaluation/sheet.ts';
import type { RoundTally } from '#domain/evaluation/tally.ts';

/** What somebody has typed and not yet saved. */
export interface DraftEntry {
  readonly key: string;
  /** JSON */
  readonly value: string;
  readonly savedAt: number;
}

/** A second place for drafts that is written at once: the disk may be lost while the page lives (sessionStorage). */
export interface DraftMirror {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
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

/** A sealed envelope on this phone; its key of the table is made from its hash, so that nothing tells who came first. */
export interface EnvelopeRow {
  readonly kind: 'envelope';
  readonly key: string;
  readonly space: string;
  readonly roundId: string;
  readonly id: string;
  readonly partyId: string;
  /** The message as it is shown to other phones. */
  readonly text: string;
  /** How it was answered when it was sealed here; null when it came from another phone. */
  readonly origin: Origin | null;
  /** Its key as base64, once it is here. */
  readonly secret: string | null;
}

/** The fingerprints of all envelopes: fixed here, or read from the collecting phone. */
export interface ListRow {
  readonly kind: 'list';
  readonly key: string;
  readonly space: string;
  readonly roundId: string;
  readonly id: string;
  readonly text: string;
  /** This phone collects. */
  readonly isOurs: boolean;
  /** One's own key was shown against this list, so no other list may take its place. */
  readonly isKeyShown: boolean;
}

/** What came out: to be handed on, or read from the collecting phone until the records arrive. */
export interface ResultRow {
  readonly kind: 'result';
  readonly key: string;
  readonly space: string;
  readonly roundId: string;
  readonly text: string;
  readonly isOurs: boolean;
  readonly figures: RoundTally;
}

/** What a phone keeps while sheets go from phone to phone without a network. */
export type GatheringRow = EnvelopeRow | ListRow | ResultRow;

/** A value this device alone keeps; never sent, never listed. */
export interface SettingEntry {
  readonly key: string;
  readonly value: string;
}
