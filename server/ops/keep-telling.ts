import type { PushSettings } from '../push/push-settings.ts';
import type { Clock, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** Looks every minute which phones are to be told. Only a server that tells loads what it needs for it. */
export const keepTelling = async (
  store: Store,
  clock: Clock,
  log: Log,
  settings: PushSettings,
): Promise<{ stop(): void }> => {
  const { postOverNetwork, tellPhones } = await import('../push/tell-phones.ts');
  let isUnderWay = false;
  const round = setInterval(() => {
    if (isUnderWay) return;
    isUnderWay = true;
    tellPhones({ store, clock, log, settings, post: postOverNetwork })
      .catch((error: unknown) => log.warn({ err: error }, 'phones could not be told'))
      .finally(() => {
        isUnderWay = false;
      });
  }, roundMs);
  round.unref();
  return { stop: () => clearInterval(round) };
};

const roundMs = 60_000;
