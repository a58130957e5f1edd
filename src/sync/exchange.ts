import type { NetFailure, Surroundings } from './ports.ts';
import { type SyncPorts, syncOnce } from './sync-once.ts';

/** What one run of the engine needs. */
interface ExchangePorts extends SyncPorts {
  readonly around: Pick<Surroundings, 'hasSharedSpace'>;
  readonly onError: (error: unknown) => void;
}

/**
 * One run with the session it needs.
 * @param isForced also without a shared space
 * @param onStart there is something to exchange
 * @returns why it failed; null when it worked
 */
export const exchange = async (
  ports: ExchangePorts,
  isForced: boolean,
  onStart: () => void,
): Promise<NetFailure | { readonly code: 'disk' } | 'nothing_shared' | null> => {
  try {
    if (!isForced && !(await ports.around.hasSharedSpace())) return 'nothing_shared';
    onStart();
    const first = await syncOnce(ports);
    if (first.ok) return null;
    if (first.error.code !== 'no_session') return first.error;
    const opened = await ports.net.openSession();
    if (!opened.ok) return opened.error;
    const second = await syncOnce(ports);
    return second.ok ? null : second.error;
  } catch (error) {
    ports.onError(error);
    return { code: 'disk' };
  }
};
