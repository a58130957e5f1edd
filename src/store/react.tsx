import { useLiveQuery } from 'dexie-react-hooks';
import {
  createContext,
  type DependencyList,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SendingStatus } from '#replica/sending-status.ts';
import { createReading } from './lost-read.ts';
import type { Store } from './store.ts';
import type { OpenText, TextState } from './open-text.ts';
import { watchedQuery } from './watched-query.ts';

const StoreContext = createContext<Store | null>(null);

const SendingContext = createContext<SendingStatus | null>(null);

/** Gives the store to everything below. */
export const StoreProvider = ({ store, children }: { readonly store: Store; readonly children: ReactNode }) => (
  <StoreContext value={store}>{children}</StoreContext>
);

/** Gives 送信のようす to everything below. */
export const SendingProvider = ({
  status,
  children,
}: {
  readonly status: SendingStatus;
  readonly children: ReactNode;
}) => <SendingContext value={status}>{children}</SendingContext>;

/** 送信のようす of this phone: what waits, whether it goes through and why not. Everything is sent where nobody told. */
export const useSending = (): SendingStatus => use(SendingContext) ?? allSent;

const allSent: SendingStatus = {
  pill: 'sent',
  waiting: 0,
  held: 0,
  photos: 0,
  oldestAt: null,
  lastVerdictAt: null,
  lastContactAt: null,
  nextTryAt: null,
  trouble: null,
  reason: null,
};

/** The store of this device. */
export const useStore = (): Store => {
  const store = use(StoreContext);
  if (!store) throw new Error('useStore stands outside StoreProvider');
  return store;
};

/**
 * The answer of a query, again after every change of what it read, by this tab, another tab or the network.
 * @param query calls queries of the store and nothing else that waits
 * @param deps what the query depends on besides the disk
 * @returns undefined until the first answer
 */
export function useLive<T>(query: (store: Store) => Promise<T> | T, deps: DependencyList): T | undefined {
  const store = useStore();
  const [reading] = useState(() => createReading<T>());
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((times) => times + 1);
  return useLiveQuery(
    watchedQuery(() => reading.ask(() => query(store), deps, again)),
    [store, attempt, ...deps],
  );
}

/** A draft in a form: found again after a reload or a flat battery. */
export interface Draft<T> {
  /** undefined while it is looked for, null when there is none. */
  readonly found: T | null | undefined;
  /** Keeps what was typed so far; call it on every change. */
  readonly save: (value: T) => void;
  /** Forgets it, once it was saved or thrown away. */
  readonly clear: () => void;
}

/**
 * Looks for a draft once and keeps what is typed.
 * @param key as in `store.drafts`
 * @param read checks the found value; drafts of an older app may have another shape
 */
export function useDraft<T>(key: string, read: (value: unknown) => T | null): Draft<T> {
  const { drafts } = useStore();
  const [found, setFound] = useState<T | null | undefined>(undefined);
  const accept = useEffectEvent((value: unknown) => setFound(value === undefined ? null : read(value)));
  useEffect(() => {
    let isHere = true;
    void drafts.load(key).then((draft) => {
      if (isHere) accept(draft?.value);
    });
    return () => {
      isHere = false;
    };
  }, [drafts, key]);
  const save = useCallback((value: T) => void drafts.save(key, value), [drafts, key]);
  const clear = useCallback(() => void drafts.delete(key), [drafts, key]);
  return { found, save, clear };
}

/** Opens a collaborative text while the component is on the screen; null until it is open. */
export function useOpenText(
  space: string,
  aboutId: string,
): { readonly text: OpenText; readonly state: TextState } | null {
  const { texts } = useStore();
  const [open, setOpen] = useState<OpenText | null>(null);
  useEffect(() => {
    let isHere = true;
    const opening = texts.openText(space, aboutId);
    void opening.then((text) => isHere && setOpen(text));
    return () => {
      isHere = false;
      setOpen(null);
      void opening.then((text) => text.close());
    };
  }, [texts, space, aboutId]);
  const state = useSyncExternalStore(open?.subscribe ?? subscribeNothing, open?.state ?? stateOfNothing);
  return open && state ? { text: open, state } : null;
}

const subscribeNothing = () => () => undefined;
const stateOfNothing = () => null;
