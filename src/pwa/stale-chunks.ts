const mark = 'reloaded-for-missing-part';
/** So long what is being typed may take to get to the disk. */
const lastWordsMs = 1_000;

/** The page is about to be loaded anew; whoever still saves something says so. */
export type BeforeReload = CustomEvent<{ readonly waitFor: (saving: Promise<unknown>) => void }>;

declare global {
  interface WindowEventMap {
    'before-reload': BeforeReload;
  }
}

/**
 * Loads the page anew, once, when a part of the app cannot be loaded: another tab has changed to a newer version and this page
 * still belongs to the older one. A second failure in a row is left to the error screen. The window hears `before-reload` first.
 */
export function reloadForMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, String(Date.now()));
    event.preventDefault();
    void everythingSaved().then(
      // A link whose page cannot come changes the address first, so that the tap leads where it should.
      () => setTimeout(() => location.reload()),
    );
  });
  addEventListener('pageshow', () => {
    // Half a minute without trouble: the next failure is a new one.
    setTimeout(() => sessionStorage.removeItem(mark), 30_000);
  });
}

function everythingSaved(): Promise<unknown> {
  const saving: Promise<unknown>[] = [];
  const waitFor = (one: Promise<unknown>) => void saving.push(one);
  dispatchEvent(new CustomEvent('before-reload', { detail: { waitFor } }));
  const enough = new Promise((resolve) => setTimeout(resolve, lastWordsMs));
  return saving.length === 0 ? Promise.resolve() : Promise.race([Promise.allSettled(saving), enough]);
}
