import '#ui/styles.css';
import { fetchEarly } from '#app/fetch-early.ts';
import { reloadForMissingParts } from '#pwa/stale-chunks.ts';

reloadForMissingParts();
const root = document.getElementById('root');
if (root) {
  void import('#app/start.tsx').then(({ startApp }) => startApp(root));
  fetchEarly(location.pathname, keptPreferences());
}

/** A browser may forbid to look. */
function keptPreferences(): string | null {
  try {
    return localStorage.getItem('preferences');
  } catch {
    return null;
  }
}
