import { isInAppBrowser } from './in-app-browser.ts';

/** The name of the notebook on this phone's disk. */
export const databaseName = 'kyodo-note';

/** A disk that has not said by then what it holds is opened in the ordinary way. */
const patienceMs = 500;

/**
 * Whether a visit begins with the welcome and nothing else: nobody has a notebook on this phone, and nothing has to be said about
 * the window it is opened in. Wakes the disk: a phone takes its time to open it for a site, so it begins while the app is on its way.
 * @param address the path of the page
 * @param kept what the preferences keep under their name, as text
 */
export const hasNoNotebook = async (address: string, kept: string | null): Promise<boolean> => {
  const names = databaseNames();
  if (address !== '/' && address !== '/welcome') return false;
  if (hasSpace(kept) || !window.isSecureContext || isInAppBrowser(navigator.userAgent)) return false;
  const found = await Promise.race([names, pause(patienceMs)]);
  return found !== null && !found.includes(databaseName);
};

/** Whether a group or project has been open on this phone. */
export const hasSpace = (kept: string | null): boolean => kept?.includes('"lastSpace":"') === true;

/** @returns null where a browser does not tell; the app says it when there is no disk */
const databaseNames = async (): Promise<readonly (string | undefined)[] | null> => {
  try {
    return (await indexedDB.databases()).map(({ name }) => name);
  } catch {
    return null;
  }
};

const pause = (ms: number): Promise<null> => new Promise((resolve) => void setTimeout(() => resolve(null), ms));
