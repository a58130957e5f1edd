import type { Engine } from '#sync/engine.ts';
import type { EngineState } from '#sync/lead.ts';
import type { AppVersion } from '#pwa/register.ts';
import { SendingProvider, StoreProvider, useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { sendingStatus } from '#sync/status.ts';
import { type AppFacts, AppFactsProvider } from '#ui/app-facts.tsx';
import { type ReactNode, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { unknownVersion, versionNumber } from './app-version.ts';
import { isInAppBrowser } from './in-app-browser.ts';
import { part } from '#ui/part.tsx';
import { PhotoSlotProvider } from '#ui/photo-slot.tsx';
import { Router } from 'wouter';
import { Layout } from './layout.tsx';
import { goWhenHere, Routes } from './routes.tsx';
import { reportTrouble } from './trouble.ts';

interface AppProps {
  readonly store: Store;
  /** It comes after the first screen. */
  readonly engine: Promise<Engine>;
  /** It comes after the first screen. */
  readonly version: Promise<AppVersion>;
}

/** Everything below the page: store, sending, facts about the app, layout, routes. */
export const App = ({ store, engine, version }: AppProps): ReactNode => (
  <StoreProvider store={store}>
    <Sending engine={engine}>
      <Facts version={version}>
        <Suspense>
          <Entrance>
            <Router aroundNav={goWhenHere}>
              <PhotoSlotProvider value={PhotoSection}>
                <Layout>
                  <Routes />
                </Layout>
              </PhotoSlotProvider>
            </Router>
          </Entrance>
        </Suspense>
      </Facts>
    </Sending>
  </StoreProvider>
);

const PhotoSection = part(async () => (await import('#features/photos/photo-section.tsx')).PhotoSection, 'photos');

const nothingWaits = { waiting: 0, held: 0, photos: 0, oldestAt: null, lastVerdictAt: null };
const notStarted: EngineState = { isExchanging: false, failure: undefined, lastContactAt: null, nextTryAt: null };

const Sending = ({
  engine,
  children,
}: {
  readonly engine: Promise<Engine>;
  readonly children: ReactNode;
}): ReactNode => {
  const [running, setRunning] = useState<Engine | null>(null);
  useEffect(() => void engine.then(setRunning), [engine]);
  const way = useSyncExternalStore(running?.subscribe ?? subscribeNothing, running?.state ?? stateOfNothing);
  const outbox = useLive((store) => store.outbox.countWaiting(), []) ?? nothingWaits;
  const status = useMemo(() => sendingStatus(outbox, way, navigator.onLine), [outbox, way]);
  return <SendingProvider status={status}>{children}</SendingProvider>;
};

const subscribeNothing = () => () => undefined;
const stateOfNothing = () => notStarted;
const versionOfNothing = () => unknownVersion;

const Facts = ({
  version,
  children,
}: {
  readonly version: Promise<AppVersion>;
  readonly children: ReactNode;
}): ReactNode => {
  const { texts } = useStore();
  const [copy, setCopy] = useState<AppVersion | null>(null);
  useEffect(() => void version.then(setCopy, reportTrouble), [version]);
  const state = useSyncExternalStore(copy?.subscribe ?? subscribeNothing, copy?.current ?? versionOfNothing);
  const facts = useMemo(
    (): AppFacts => ({
      version: versionNumber,
      isOfflineReady: state.offlineReady,
      isUpdateWaiting: state.updateWaiting,
      applyUpdate: () => void texts.flushAll().finally(() => copy?.apply()),
      askStorage: async () => (await import('#pwa/storage.ts')).keepStorage(),
      measureStorage: async () => (await import('#pwa/storage.ts')).measureStorage(),
    }),
    [copy, state, texts],
  );
  return <AppFactsProvider facts={facts}>{children}</AppFactsProvider>;
};

const InAppPage = part(async () => (await import('./in-app-page.tsx')).InAppPage, 'start');

/** A window inside another app leads out first. */
const Entrance = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [isStaying, setIsStaying] = useState(false);
  const isInside = isInAppBrowser(navigator.userAgent) && !isStaying;
  return isInside ? <InAppPage onStay={() => setIsStaying(true)} /> : children;
};
