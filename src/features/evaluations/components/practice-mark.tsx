import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** 「れんしゅう」 beside a heading: nothing here counts. */
export function PracticeMark(): ReactNode {
  const say = useWords('surveys');
  return (
    <span className="float-end inline-block rounded-4 border-1 border-ink bg-chosen px-2 text-dns-16B-130 text-ink">
      {say('practice_mark')}
    </span>
  );
}
