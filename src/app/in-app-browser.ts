/**
 * Is this page shown inside another app (LINE, Facebook, Instagram)? Such a window has a storage of its own, cannot be
 * installed and often cannot print: what is written there is lost to the browser.
 * @param userAgent as in `navigator.userAgent`
 */
export const isInAppBrowser = (userAgent: string): boolean =>
  /\bLine\/|FBAN|FBAV|Instagram|MicroMessenger|; wv\)/.test(userAgent);

/**
 * The same address, asking LINE to hand it to the browser; secrets in the fragment stay.
 * @param href address of the page
 */
export const outsideAddress = (href: string): string => {
  const url = new URL(href);
  url.searchParams.set('openExternalBrowser', '1');
  return url.href;
};
