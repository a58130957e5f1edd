import { err, ok, type Result } from '#domain/basis/result.ts';
import type { StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import type { SearchAnswer, SearchQuestion } from './search-index.ts';
import type { FromSearch, ToSearch } from './search-messages.ts';

type Asked = Result<SearchAnswer, StoreError>;

/** A worker has no origin to name; nothing is handed over, all is copied. */
const send = (worker: Worker, message: ToSearch): void => worker.postMessage(message, []);

/** The part of a store: `searchOf(store)`. */
export const searchOf = laterPart((context) => createSearch(context.db.name));

/** Search over everything a person may read on this phone. It begins with the first question and ends with the window. */
const createSearch = (database: string) => {
  const waiting = new Map<number, (answer: Asked) => void>();
  const listeners = new Set<() => void>();
  let worker: Worker | null = null;
  let asked = 0;

  const settle = (n: number, answer: Asked): void => {
    waiting.get(n)?.(answer);
    waiting.delete(n);
  };

  /** Whatever is wrong with it, the next question begins anew. */
  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    for (const n of [...waiting.keys()]) settle(n, err({ code: 'storage.unavailable' }));
  };

  const begin = (): Worker => {
    const begun = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
    begun.onmessage = ({ data }: MessageEvent<FromSearch>) => {
      if (data.type === 'changed') for (const listener of listeners) listener();
      else if (data.type === 'answer') settle(data.n, ok(data.answer));
      else giveUp();
    };
    begun.onerror = giveUp;
    send(begun, { type: 'open', database });
    return begun;
  };

  return {
    /** Reads everything already, before the first letter is typed. */
    prepare(): void {
      worker ??= begin();
    },

    ask(question: SearchQuestion): Promise<Asked> {
      worker ??= begin();
      asked += 1;
      const n = asked;
      const answer = new Promise<Asked>((resolve) => void waiting.set(n, resolve));
      send(worker, { type: 'ask', n, question });
      return answer;
    },

    /** Tells when something can be found that could not before, or the other way round. @returns ends it */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
