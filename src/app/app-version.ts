import { sayWords } from '#i18n/i18n.ts';
import type { AppVersion, AppVersionState } from '#pwa/register.ts';
import { notify } from '#ui/notices.ts';

/** The number of this version, as the product was built. */
export const versionNumber = String(import.meta.env['VITE_APP_VERSION'] ?? '');

/** Before the part that looks after the app's copy on this phone has come. */
export const unknownVersion: AppVersionState = { offlineReady: false, isFirstTime: false, updateWaiting: false };

/** Begins to look after the app's copy on this phone, once; it comes after the first screen. */
export const loadAppVersion = (): Promise<AppVersion> => {
  loading ??= import('#pwa/register.ts').then(
    ({ registerAppVersion }) => {
      const version = registerAppVersion();
      tellFirstCopy(version);
      return version;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
};

let loading: Promise<AppVersion> | null = null;

/** Said once, when the whole app has arrived on this phone. */
const tellFirstCopy = (version: AppVersion): void => {
  const stop = version.subscribe(() => {
    if (!version.current().isFirstTime) return;
    stop();
    notify({ text: sayWords('common', 'offline_ready') });
  });
};
