import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Strengths } from '../components/strengths.tsx';
import type { TalkView } from './talk-view.ts';
import { ThanksSection } from './thanks-section.tsx';

/** Good points first, and thanks read out. */
export function GoodStep({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  return (
    <>
      <p>{say.rich('good_text')}</p>
      <Strengths view={view} />
      <ThanksSection view={view} />
    </>
  );
}
