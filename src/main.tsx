import '#ui/styles.css';
import { fetchEarly } from '#app/fetch-early.ts';
import { hasNoNotebook } from '#app/no-notebook.ts';
import { reloadForMissingParts } from '#pwa/stale-chunks.ts';

reloadForMissingParts();
const root = document.getElementById('root');
if (root) void begin(root);

/** A phone without a notebook gets its first page before the rest of the app. */
async function begin(element: HTMLElement): Promise<void> {
  const kept = keptPreferences();
  const isNew = hasNoNotebook(location.pathname, kept);
  fetchEarly(location.pathname, kept);
  if (await isNew) {
    try {
      const { showWelcome } = await import('#app/first-visit.tsx');
      return await showWelcome(element);
    } catch {
      // The app itself tells what is missing.
    }
  }
  const { startApp } = await import('#app/start.tsx');
  await startApp(element);
}

/** A browser may forbid to look. */
function keptPreferences(): string | null {
  try {
    return localStorage.getItem('preferences');
  } catch {
    return null;
  }
}
