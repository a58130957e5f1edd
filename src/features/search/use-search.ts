import { wordsOf } from '#domain/search/folding.ts';
import { searchOf } from '#store/search.ts';
import { useStore } from '#store/react.tsx';
import { useEffect, useMemo, useState } from 'react';
import { createAsker } from './asker.ts';
import { rememberWords, useSearchMemory } from './search-memory.ts';

/** Keeps the answer beside what stands on the page: asked with every letter, and again when something changes. */
export const useSearch = (): { readonly isProblem: boolean; readonly again: () => void } => {
  const store = useStore();
  const search = searchOf(store);
  const ask = useMemo(() => createAsker(search.ask), [search]);
  const [news, setNews] = useState(0);
  const [isProblem, setProblem] = useState(false);
  const { text, space, group, year, onlyMine, most } = useSearchMemory();
  const again = () => setNews((count) => count + 1);

  useEffect(() => {
    search.prepare();
    return search.subscribe(() => setNews((count) => count + 1));
  }, [search]);

  useEffect(() => {
    if (wordsOf(text).length === 0) useSearchMemory.setState({ answer: null });
    // Also where nothing is asked for: the answer to an earlier word must not come late.
    ask({ text, space, group, year, onlyMine, most: group === null ? perHeading : most }, (answer) => {
      setProblem(!answer.ok);
      useSearchMemory.setState({ answer: answer.ok && wordsOf(text).length > 0 ? answer.value : null });
    });
  }, [ask, text, space, group, year, onlyMine, most, news]);

  useEffect(
    () => () => {
      const left = useSearchMemory.getState();
      if (left.answer && left.answer.total > 0) rememberWords(left.text);
    },
    [],
  );
  return { isProblem, again };
};

/** Hits under each heading while all headings stand there. */
const perHeading = 3;
