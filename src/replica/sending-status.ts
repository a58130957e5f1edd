/** The light in the header: everything sent, waiting, under way, without a connection, kept here on purpose. */
export type PillState = 'sent' | 'waiting' | 'sending' | 'offline' | 'held';

/** What lies in the outbox. */
export interface OutboxNumbers {
  /** Edits on their way. */
  readonly waiting: number;
  /** Edits kept on this phone only, on purpose. */
  readonly held: number;
  /** Photos whose bytes are on their way. */
  readonly photos: number;
  /** When the oldest waiting edit was done, milliseconds since 1970. */
  readonly oldestAt: number | null;
  /** When the server last took or refused something. */
  readonly lastVerdictAt: number | null;
}

/** 送信のようす in one place. Words are chosen on the screen. */
export interface SendingStatus extends OutboxNumbers {
  readonly pill: PillState;
  /** When an exchange last worked. */
  readonly lastContactAt: number | null;
  /** When the next try is due. */
  readonly nextTryAt: number | null;
  /**
   * Why nothing goes through: `portal` somebody's Wi-Fi answers in the server's place · `offline` no answer · `busy` ·
   * `refused` with `reason` · `disk`.
   */
  readonly trouble: 'portal' | 'offline' | 'busy' | 'refused' | 'disk' | null;
  readonly reason: string | null;
}
