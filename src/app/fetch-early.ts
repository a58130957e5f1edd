import { hasSpace } from './no-notebook.ts';

/**
 * Begins to fetch the page a phone most probably opens with, beside the app itself instead of after it: on a slow line that
 * saves a way to the server and back. It imports nothing at once, and whatever fails here is told by the page that needs it.
 * @param address the path of the page
 * @param kept what the preferences keep under their name, as text
 */
export const fetchEarly = (address: string, kept: string | null): void => {
  if (address !== '/' && address !== '/welcome') return;
  const parts = hasSpace(kept)
    ? [
        import('#features/home/home.routes.tsx'),
        import('#i18n/locales/ja/home.ts'),
        import('#i18n/locales/ja/events.ts'),
      ]
    : [
        import('#features/start/pages/welcome.page.tsx'),
        import('#i18n/locales/ja/start.ts'),
        import('#i18n/locales/ja/settings.ts'),
      ];
  for (const part of parts) part.catch(() => undefined);
};
