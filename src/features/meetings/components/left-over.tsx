import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import { isTouched, typedText } from '../board-draft.model.ts';
import type { BoardDesk } from './use-board-desk.ts';

/** Somebody else confirmed the minutes while something was half written: its words are not thrown away. */
export function LeftOver({ desk }: { readonly desk: BoardDesk }): ReactNode {
  const say = useWords('meetings');
  const text = desk.entry && isTouched(desk.entry) ? typedText(desk.entry).trim() : '';
  if (text === '') return null;
  return (
    <Banner
      kind="warning"
      title={say('left_over')}
      live
      actions={
        <Button kind="outline" onClick={desk.drop}>
          {say('drop_left_over')}
        </Button>
      }
    >
      <p>{say.rich('left_over_text')}</p>
      <p className="mt-2 rounded-8 bg-white p-2 whitespace-pre-wrap">{text}</p>
    </Banner>
  );
}
