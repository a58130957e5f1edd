import { useWords } from '#i18n/use-words.tsx';
import { evidenceOf } from '#store/evidence.ts';
import { useLive } from '#store/react.tsx';

/** 「できごと 2件」 beside a card, by its principle; '' where nobody noted anything. */
export function useFactCounts(space: string): (principle: string) => string {
  const say = useWords('talk');
  const noted = useLive((store) => evidenceOf(store).listEvidence(space), [space]);
  return (principle) => {
    const count = noted?.filter((one) => one.principle === principle).length ?? 0;
    return count === 0 ? '' : say('facts_count', { count });
  };
}
