/**
 * The first page of a phone that has no notebook yet. It asks the disk nothing, so it stands as soon as it is here; the rest of the
 * app comes behind it and takes over when somebody goes on.
 */
import { loadWords, sayWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { withoutReload } from '#pwa/stale-chunks.ts';
import { notify, notifyWaiting } from '#ui/notices.ts';
import { applyPreferences } from '#ui/preferences.ts';
import { PageFrameProvider } from '#ui/primitives/page-frame.tsx';
import { Shell } from '#ui/primitives/shell.tsx';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Router, useLocation } from 'wouter';
import { loadAppVersion } from './app-version.ts';
import type { OpenedApp } from './start.tsx';

type WelcomePage = ComponentType<{ readonly onPractise: () => void }>;

/** Shows the first page in this element. Rejects when a part of it cannot be fetched; nothing has been drawn then. */
export const showWelcome = async (root: HTMLElement): Promise<void> => {
  const preferences = applyPreferences();
  const [{ WelcomePage }] = await Promise.all([
    import('#features/start/pages/welcome.page.tsx'),
    loadWords('start', 'settings'),
    preferences,
  ]);
  const page = createRoot(root);
  const openRest = once(async () => (await import('./start.tsx')).openApp(page, preferences));
  window.history.replaceState(null, '', paths.welcome());
  page.render(
    <Router aroundNav={(navigate, to, options) => void goOn(openRest, to, () => navigate(to, options))}>
      <FirstVisit Welcome={WelcomePage} openRest={openRest} />
    </Router>,
  );
};

type OpenRest = () => Promise<OpenedApp | null>;

/** The first page is at rest before what comes behind it asks for the processor. */
const breathMs = 1_500;
/** So long somebody waits after a tap before they are told why. */
const patienceMs = 1_000;

const frame = { spaceName: '' };

const FirstVisit = ({
  Welcome,
  openRest,
}: {
  readonly Welcome: WelcomePage;
  readonly openRest: OpenRest;
}): ReactNode => {
  const say = useWords('start');
  const [address, navigate] = useLocation();
  useEffect(() => {
    fetchRest();
    const timer = setTimeout(() => {
      void withoutReload(() => Promise.allSettled([openRest(), loadAppVersion()]));
    }, breathMs);
    return () => clearTimeout(timer);
  }, [openRest]);
  useEffect(() => {
    if (address !== paths.welcome()) void openRest().then((app) => app?.draw(), tellMissing);
  }, [address, openRest]);
  const practise = (isLast: IsLast) =>
    told(isLast, async () => {
      const app = await openRest();
      const { openPractice } = await import('#features/start/practice.ts');
      const space = app && isLast() ? await openPractice(app.store, say) : undefined;
      if (space !== undefined && isLast()) navigate(paths.space(space));
    });
  return (
    <PageFrameProvider frame={frame}>
      <Shell>
        <Welcome onPractise={() => void practise(newTap())} />
      </Shell>
    </PageFrameProvider>
  );
};

/** Names to the browser what the rest of the app is made of: it arrives and is compiled beside the page, and nothing of it runs yet. */
const fetchRest = (): void => {
  for (const { content } of document.querySelectorAll<HTMLMetaElement>('meta[name="rest-of-app"]')) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href: content });
    document.head.append(link);
  }
};

/** Goes to a page once the app is open and the page is here; what is on the screen stays till then. */
const goOn = (openRest: OpenRest, to: string, go: () => void): Promise<void> => {
  const isLast = newTap();
  return told(isLast, async () => {
    const app = await openRest();
    await app?.fetchPage(to.split(/[?#]/)[0] ?? to);
    if (!isLast()) return;
    go();
    app?.draw();
  });
};

/** Nobody has tapped again since: only the last tap leads somewhere. */
type IsLast = () => boolean;

let taps = 0;

const newTap = (): IsLast => {
  taps += 1;
  const tap = taps;
  return () => tap === taps;
};

let takeAway: (() => void) | null = null;

/** Does what a tap asks for; after a while somebody is told that they wait, and in the end what is missing. */
const told = async (isLast: IsLast, work: () => Promise<void>): Promise<void> => {
  const timer = setTimeout(() => {
    if (isLast()) takeAway ??= notifyWaiting(sayWords('common', 'loading'));
  }, patienceMs);
  try {
    await work();
  } catch {
    if (isLast()) tellMissing();
  } finally {
    clearTimeout(timer);
    if (isLast()) {
      takeAway?.();
      takeAway = null;
    }
  }
};

const tellMissing = (): void => notify({ text: sayWords('common', 'rest_missing') });

/** Does it once; a failure is forgotten, so that the next tap tries again. */
const once = <T,>(work: () => Promise<T>): (() => Promise<T>) => {
  let coming: Promise<T> | null = null;
  return () => {
    coming ??= work().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
};
