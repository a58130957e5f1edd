import type { ReactNode } from 'react';
import { Strengths } from '../components/strengths.tsx';
import type { TalkView } from './talk-view.ts';
import { ThanksSection } from './thanks-section.tsx';

/** Good points first, and thanks read out. */
export function GoodStep({ view }: { readonly view: TalkView }): ReactNode {
  return (
    <>
      <Strengths view={view} />
      <ThanksSection view={view} />
    </>
  );
}
