import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** What stands behind `#` in the address. It never leaves the device, so secrets travel there. */
export const useFragment = (): string => useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
