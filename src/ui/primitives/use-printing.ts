import { useSyncExternalStore } from 'react';

let isPrinting = false;

/** Is the page going to paper at this moment? Asked by parts that are otherwise drawn only where somebody looks. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);

const subscribe = (onChange: () => void): (() => void) => {
  const set = (now: boolean) => () => {
    isPrinting = now;
    onChange();
  };
  const [begin, end] = [set(true), set(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
};
