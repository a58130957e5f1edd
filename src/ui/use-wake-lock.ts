import { useEffect, useState } from 'react';

/**
 * Keeps the screen awake while something runs that people look at, where the browser can; it lets go whenever the page is hidden.
 * @returns whether it is kept awake now
 */
export function useWakeLock(isWanted: boolean): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isOver) return void held.release();
        lock = held;
        setAwake(true);
        held.addEventListener('release', () => setAwake(false));
      } catch {
        setAwake(false);
      }
    };
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, [isWanted]);
  return isAwake;
}
