import type { ChoiceResult } from '#domain/evaluation/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ResultView } from './result-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** How the people of one party chose: 「続ける：2 · まだ決められない：1」, or why it is not said. */
export function useChoiceWords({
  set,
}: ResultView): (itemId: string, party: ChoiceResult['parties'][number]) => string {
  const say = useWords('evaluations');
  const words = useContentWords();
  return (itemId, { picks, undecided }) => {
    if (!picks) return say('choice_few');
    const options = set.items.find((item) => item.id === itemId)?.options ?? [];
    return [
      ...options.map((option, index) => ({ words: words(option), number: picks[index] ?? 0 })),
      { words: say('not_decided'), number: undecided ?? 0 },
    ]
      .filter((part) => part.number > 0)
      .map((part) => say('choice_part', part))
      .join(' · ');
  };
}
