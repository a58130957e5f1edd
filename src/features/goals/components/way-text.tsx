import { useWords } from '#i18n/use-words.tsx';
import type { IndicatorView } from '#store/goals.ts';
import type { ReactNode } from 'react';

/** How far it has come, in a sentence; nothing is said where nothing was measured yet. */
export function WayText({ view: { indicator, newest, progress } }: { readonly view: IndicatorView }): ReactNode {
  const say = useWords('goals');
  if (newest === null || indicator.isInWords) return null;
  if (progress.isReached) return <p>{say.rich('reached')}</p>;
  if (progress.share === null) return progress.value === null ? null : <p>{say.rich('way_unknown')}</p>;
  if (progress.share < 0) return <p>{say.rich('way_back')}</p>;
  if (progress.share === 0) return <p>{say.rich('way_none')}</p>;
  // Rounded down: nobody is told that they are there before they are.
  return <p>{say.rich('way_there', { percent: Math.floor(progress.share * 100) })}</p>;
}
