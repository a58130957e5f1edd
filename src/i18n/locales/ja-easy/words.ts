import type { Namespace, Originals } from '../../namespaces.ts';
import type { SomeWords } from '../../words.ts';
import { status } from './status.ts';

/** What やさしい日本語 says in its own words; the rest is said by the Japanese original. */
export const words: { readonly [N in Namespace]?: SomeWords<Originals[N]> } = {
  status,
};
