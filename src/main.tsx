import '#ui/styles.css';
import { fetchEarly } from '#app/fetch-early.ts';
import { reloadForMissingParts } from '#pwa/stale-chunks.ts';

reloadForMissingParts();
const root = document.getElementById('root');
if (root) {
  void import('#app/start.tsx').then(({ startApp }) => startApp(root));
  fetchEarly(location.pathname, keptPreferences());
  wakeDisk();
}

/** A phone takes its time to open the disk for a site: it begins while the app is on its way, by a question that changes nothing. */
function wakeDisk(): void {
  try {
    void indexedDB.databases?.().catch(() => undefined);
  } catch {
    // The app says it when there is no disk.
  }
}

/** A browser may forbid to look. */
function keptPreferences(): string | null {
  try {
    return localStorage.getItem('preferences');
  } catch {
    return null;
  }
}
