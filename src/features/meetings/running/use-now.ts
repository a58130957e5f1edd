import { useStore } from '#store/react.tsx';
import { useEffect, useState } from 'react';

/** The moment, again every second while something runs; read anew from the clock, never counted. */
export function useNow(isRunning: boolean): number {
  const store = useStore();
  const [now, setNow] = useState(() => store.now());
  useEffect(() => {
    const look = () => setNow(store.now());
    look();
    if (!isRunning) return;
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [store, isRunning]);
  return now;
}
