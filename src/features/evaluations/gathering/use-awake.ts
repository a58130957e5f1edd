import { useEffect } from 'react';

/** Keeps the screen from going dark while codes are shown or read; a phone that cannot do it goes on as usual. */
export function useAwake(): void {
  useEffect(() => {
    let isHere = true;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const got = await navigator.wakeLock.request('screen').catch(() => null);
      if (isHere) lock = got;
      else void got?.release();
    };
    void ask();
    // The phone lets go of it whenever the page is out of sight.
    document.addEventListener('visibilitychange', ask);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
