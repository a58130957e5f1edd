import { registerAppVersion } from '#pwa/register.ts';
import { keepStorage, measureStorage } from '#pwa/storage.ts';

/** The copy of the app on this phone, and the room it has. */
export const appVersion = {
  ...registerAppVersion(),
  keepStorage: () => keepStorage(),
  measureStorage: () => measureStorage(),
  number: String(import.meta.env['VITE_APP_VERSION'] ?? ''),
};

export type AppCopy = typeof appVersion;
