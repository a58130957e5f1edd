/** Search in a thread of its own, so that typing never waits for it. */
import { openDatabase } from './database.ts';
import { createSearchIndex } from './search-index.ts';
import type { FromSearch, ToSearch } from './search-messages.ts';

const tell = (message: FromSearch): void => postMessage(message);

let index: ReturnType<typeof createSearchIndex> | null = null;

onmessage = async ({ data }: MessageEvent<ToSearch>): Promise<void> => {
  if (data.type === 'open') {
    index = createSearchIndex(openDatabase(data.database), () => tell({ type: 'changed' }));
    return;
  }
  try {
    const answer = await index?.ask(data.question);
    if (answer) tell({ type: 'answer', n: data.n, answer });
  } catch {
    tell({ type: 'failed', n: data.n });
  }
};
