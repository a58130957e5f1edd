import type { SearchAnswer, SearchQuestion } from './search-index.ts';

/** Messages to the worker and back; `n` ties an answer to its question. */
export type ToSearch =
  | { readonly type: 'open'; readonly database: string }
  | { readonly type: 'ask'; readonly n: number; readonly question: SearchQuestion };

export type FromSearch =
  | { readonly type: 'answer'; readonly n: number; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly n: number }
  | { readonly type: 'changed' };
