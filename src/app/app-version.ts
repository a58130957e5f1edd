import type { AppVersion, AppVersionState } from '#pwa/register.ts';

/** The number of this version, as the product was built. */
export const versionNumber = String(import.meta.env['VITE_APP_VERSION'] ?? '');

/** Before the part that looks after the app's copy on this phone has come. */
export const unknownVersion: AppVersionState = { offlineReady: false, isFirstTime: false, updateWaiting: false };

/** Begins to look after the app's copy on this phone; it comes after the first screen. */
export const loadAppVersion = async (): Promise<AppVersion> => {
  const { registerAppVersion } = await import('#pwa/register.ts');
  return registerAppVersion();
};
