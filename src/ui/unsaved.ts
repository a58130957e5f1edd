import { useEffect } from 'react';
import { create } from 'zustand';

const useOpenWork = create<{ readonly count: number }>(() => ({ count: 0 }));

/**
 * While this is true nothing takes the page away: somebody writes in a form, a meeting runs, a phone is passed round.
 * The notice of a new version waits until it is over.
 */
export const useUnsaved = (isUnsaved: boolean): void => {
  useEffect(() => {
    if (!isUnsaved) return;
    useOpenWork.setState(({ count }) => ({ count: count + 1 }));
    return () => useOpenWork.setState(({ count }) => ({ count: count - 1 }));
  }, [isUnsaved]);
};

/** Is somebody in the middle of something? */
export const useIsWorkOpen = (): boolean => useOpenWork(({ count }) => count > 0);
