const mark = 'reloaded-for-missing-part';

/**
 * Loads the page anew, once, when a part of the app cannot be loaded: another tab has changed to a newer version and this page
 * still belongs to the older one. A second failure in a row is left to the error screen.
 */
export function reloadForMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, String(Date.now()));
    event.preventDefault();
    // A link whose page cannot come changes the address now; only then is it loaded, so that the tap leads where it should.
    setTimeout(() => location.reload());
  });
  addEventListener('pageshow', () => {
    // Half a minute without trouble: the next failure is a new one.
    setTimeout(() => sessionStorage.removeItem(mark), 30_000);
  });
}
