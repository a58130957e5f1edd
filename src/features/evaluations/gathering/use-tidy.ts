import { receivedOf } from '#store/received-results.ts';
import { useStore } from '#store/react.tsx';
import { useEffect } from 'react';

/** Clears away, when a page of the gathering opens, what has served its time. */
export function useTidy(): void {
  const store = useStore();
  useEffect(() => {
    void receivedOf(store).tidy();
  }, [store]);
}
