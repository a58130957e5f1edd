import type { Namespace, Originals } from '#i18n/namespaces.ts';
import type { SomeWords } from '#i18n/words.ts';
import { common } from './common.ts';
import { evaluations } from './evaluations.ts';
import { lessons } from './lessons.ts';
import { principles } from './principles.ts';
import { status } from './status.ts';

/** What やさしい日本語 says in its own words; the rest is said by the Japanese original. */
export const words: { readonly [N in Namespace]?: SomeWords<Originals[N]> } = {
  common,
  evaluations,
  lessons,
  principles,
  status,
};
