import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** The app never takes the place of a signature. */
export function NoClaim(): ReactNode {
  const say = useWords('agreements');
  return <p className="rounded-8 border-1 border-line bg-white p-3">{say.rich('no_claim')}</p>;
}
