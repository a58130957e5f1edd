import { create } from 'zustand';

interface Trouble {
  /** Another tab opened a newer version; this one cannot write any more. */
  readonly isOutdated: boolean;
  /** Another tab with an older version keeps this one from starting. */
  readonly isBlocked: boolean;
  /** The disk has not answered for a while. */
  readonly isDiskStuck: boolean;
  /** The page loads itself anew in a moment. */
  readonly isReloading: boolean;
  /** The last error nobody expected, for 「くわしく」. */
  readonly lastError: string | null;
}

/** What is wrong with the app itself on this phone; it dies with the tab. */
export const useTrouble = create<Trouble>(() => ({
  isOutdated: false,
  isBlocked: false,
  isDiskStuck: false,
  isReloading: false,
  lastError: null,
}));

/** Keeps an unexpected error for the screens that tell about it. */
export const reportTrouble = (error: unknown): void => {
  useTrouble.setState({ lastError: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
};
