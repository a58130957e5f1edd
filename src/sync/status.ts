import type { EngineState } from './engine.ts';

/** The light in the header: everything sent, waiting, under way, without a connection, kept here on purpose. */
export type PillState = 'sent' | 'waiting' | 'sending' | 'offline' | 'held';

/** 送信のようす in one place. Words are chosen on the screen. */
export interface SendingStatus {
  readonly pill: PillState;
  /** Edits on their way. */
  readonly waiting: number;
  /** Edits kept on this phone only, on purpose. */
  readonly held: number;
  /** When the server last took or refused something, milliseconds since 1970. */
  readonly lastVerdictAt: number | null;
  readonly lastContactAt: number | null;
  readonly nextTryAt: number | null;
  /** When the oldest waiting edit was done. */
  readonly oldestAt: number | null;
  /**
   * Why nothing goes through: `portal` somebody's Wi-Fi answers in the server's place · `offline` no answer · `busy` ·
   * `refused` with `reason` · `disk`.
   */
  readonly trouble: 'portal' | 'offline' | 'busy' | 'refused' | 'disk' | null;
  readonly reason: string | null;
}

/** What lies in the outbox. */
export interface OutboxNumbers {
  readonly waiting: number;
  readonly held: number;
  readonly oldestAt: number | null;
  readonly lastVerdictAt: number | null;
}

/**
 * Computes the status. What was sent follows from the outbox and the verdicts alone; the browser's word for being
 * online counts only until the first exchange, because it calls a Wi-Fi without a way out a connection.
 */
export const sendingStatus = (outbox: OutboxNumbers, engine: EngineState, believesOnline: boolean): SendingStatus => {
  const { waiting, held, oldestAt, lastVerdictAt } = outbox;
  const trouble = troubleOf(engine.failure, believesOnline);
  return {
    pill: pillOf(outbox, engine.isExchanging, trouble),
    waiting,
    held,
    oldestAt,
    lastVerdictAt,
    lastContactAt: engine.lastContactAt,
    nextTryAt: engine.nextTryAt,
    trouble,
    reason: engine.failure?.code === 'refused' ? engine.failure.reason : null,
  };
};

const troubleOf = (failure: EngineState['failure'], believesOnline: boolean): SendingStatus['trouble'] => {
  if (failure === undefined) return believesOnline ? null : 'offline';
  if (failure === null) return null;
  if (failure.code === 'offline') return failure.isPortal ? 'portal' : 'offline';
  return failure.code === 'no_session' ? 'refused' : failure.code;
};

const pillOf = (outbox: OutboxNumbers, isExchanging: boolean, trouble: SendingStatus['trouble']): PillState => {
  if (trouble === 'offline' || trouble === 'portal') return 'offline';
  if (outbox.waiting > 0) return isExchanging ? 'sending' : 'waiting';
  return outbox.held > 0 ? 'held' : 'sent';
};
