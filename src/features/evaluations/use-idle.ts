import { useEffect, useEffectEvent } from 'react';

/** Two minutes without a touch: the phone lies somewhere, and what is on it is nobody else's business. */
const patience = 120_000;

/** Calls back when nobody has touched the page for two minutes. @param isOn only while this is true */
export function useIdle(isOn: boolean, onIdle: () => void): void {
  const rest = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    let timer = setTimeout(rest, patience);
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, patience);
    };
    for (const event of ['pointerdown', 'keydown', 'input'])
      document.addEventListener(event, wake, { signal: stop.signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isOn]);
}
