import { loadWords } from '#i18n/i18n.ts';
import type { Namespace } from '#i18n/namespaces.ts';
import { type ComponentType, createElement, type ReactNode, use } from 'react';

/** A component that comes over the network, or from this phone, when it is asked for. */
export interface Part<P extends object> {
  (props: P): ReactNode;
  /** Fetches it now; a failure is told by the page that shows it. */
  readonly fetch: () => Promise<void>;
  readonly isHere: () => boolean;
}

/**
 * A page in a file of its own, with the words it says. Unlike React's `lazy` it is shown without a moment of waiting
 * once it is here: React keeps an empty page for 300 ms whenever something had to wait, however short.
 * @param load fetches the file, e.g. `async () => (await import('./pages/event.page.tsx')).EventPage`
 * @param words the files of words it needs
 */
export const part = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...words: readonly Namespace[]
): Part<P> => {
  let found: ComponentType<P> | null = null;
  let coming: Promise<ComponentType<P>> | null = null;
  let asked: Promise<ComponentType<P>> | null = null;
  const get = (): Promise<ComponentType<P>> => {
    coming ??= Promise.all([load(), loadWords(...words)]).then(
      ([component]) => {
        found = component;
        return component;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  const fetch = () => get().then(nothing, nothing);
  const Shown = (props: P): ReactNode => {
    asked ??= get();
    return createElement(found ?? use(asked), props);
  };
  return Object.assign(Shown, { fetch, isHere: () => found !== null });
};

const nothing = () => undefined;
