import type { OutboxNumbers, PillState, SendingStatus } from '#replica/sending-status.ts';
import type { EngineState } from './lead.ts';

/**
 * Computes the status. What was sent follows from the outbox and the verdicts alone; the browser's word for being
 * online counts only until the first exchange, because it calls a Wi-Fi without a way out a connection.
 */
export const sendingStatus = (outbox: OutboxNumbers, engine: EngineState, believesOnline: boolean): SendingStatus => {
  const { waiting, held, photos, oldestAt, lastVerdictAt } = outbox;
  const trouble = troubleOf(engine.failure, believesOnline);
  return {
    pill: pillOf(outbox, engine.isExchanging, trouble),
    waiting,
    held,
    photos,
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
  if (outbox.photos > 0) return 'waiting';
  return outbox.held > 0 ? 'held' : 'sent';
};
