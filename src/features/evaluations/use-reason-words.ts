import type { CardReason } from '#domain/evaluation/card.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ResultView } from './result-view.ts';
import { wordsOfReason } from './talk.model.ts';

/** Why a card lies on the table, in words. */
export function useReasonWords({ set, names }: Pick<ResultView, 'set' | 'names'>): (reason: CardReason) => string {
  const say = useWords('evaluations');
  return (reason) => {
    const { key, partyId, steps } = wordsOfReason(reason, set);
    return say(`reason_${key}`, { party: names.get(partyId ?? '') ?? '', steps: say('steps', { count: steps }) });
  };
}
