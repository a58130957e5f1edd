const mark = 'reloaded-for-missing-part';
/** So long what is being typed may take to get to the disk. */
const lastWordsMs = 1_000;

/** How many pieces of work are under way for which the page is not given up. */
let quietWork = 0;

/** Does work that nobody waits for: when a part is missing for it, the page that stands is not loaded anew. */
export const withoutReload = async <T>(work: () => Promise<T>): Promise<T> => {
  quietWork += 1;
  try {
    return await work();
  } finally {
    quietWork -= 1;
  }
};

/** The page is about to be loaded anew; whoever still saves something says so, and whether it is on the disk in the end. */
export type BeforeReload = CustomEvent<{ readonly waitFor: (saving: Promise<boolean>) => void }>;

declare global {
  interface WindowEventMap {
    'before-reload': BeforeReload;
    /** Something could not be saved, so the page stays: the error screen shows what was being typed. */
    'reload-put-off': Event;
  }
}

/**
 * Loads the page anew, once, when a part of the app cannot be loaded: another tab has changed to a newer version and this page
 * still belongs to the older one. A second failure in a row is left to the error screen. The window hears `before-reload` first.
 */
export function reloadForMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    if (quietWork > 0 || !navigator.onLine || sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, String(Date.now()));
    event.preventDefault();
    void everythingSaved().then((isSaved) => {
      // A link whose page cannot come changes the address first, so that the tap leads where it should.
      if (isSaved) setTimeout(() => location.reload());
      else dispatchEvent(new Event('reload-put-off'));
    });
  });
  addEventListener('pageshow', () => {
    // Half a minute without trouble: the next failure is a new one.
    setTimeout(() => sessionStorage.removeItem(mark), 30_000);
  });
}

async function everythingSaved(): Promise<boolean> {
  const saving: Promise<boolean>[] = [];
  const waitFor = (one: Promise<boolean>) => void saving.push(one.catch(() => false));
  dispatchEvent(new CustomEvent('before-reload', { detail: { waitFor } }));
  const tooLate = new Promise<boolean[]>((resolve) => setTimeout(() => resolve([false]), lastWordsMs));
  const saved = saving.length === 0 ? [] : await Promise.race([Promise.all(saving), tooLate]);
  return saved.every(Boolean);
}
