import { createContext, type ReactNode, use } from 'react';

/** What the settings page tells about the app on this phone. */
export interface AppFacts {
  readonly version: string;
  /** Every page opens without a network. */
  readonly isOfflineReady: boolean;
  /** A newer version is here and waits for `applyUpdate`. */
  readonly isUpdateWaiting: boolean;
  readonly applyUpdate: () => void;
  /** Does the browser promise to keep what is stored? */
  readonly askStorage: () => Promise<'kept' | 'refused' | 'unknown'>;
  /** Bytes used and left; undefined where the browser does not tell. */
  readonly measureStorage: () => Promise<{ readonly used: number; readonly free: number } | undefined>;
}

const AppFactsContext = createContext<AppFacts>({
  version: '',
  isOfflineReady: false,
  isUpdateWaiting: false,
  applyUpdate: () => undefined,
  askStorage: async () => 'unknown',
  measureStorage: async () => undefined,
});

/** Set once by the app. */
export const AppFactsProvider = ({
  facts,
  children,
}: {
  readonly facts: AppFacts;
  readonly children: ReactNode;
}): ReactNode => <AppFactsContext value={facts}>{children}</AppFactsContext>;

/** The app on this phone. */
export const useAppFacts = (): AppFacts => use(AppFactsContext);
