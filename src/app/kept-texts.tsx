import { useWords } from '#i18n/use-words.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import { mirroredTexts } from './mirrored-texts.ts';

/** What this tab still knows of texts nobody has saved, to be read and copied when the disk is the trouble. */
export const KeptTexts = (): ReactNode => {
  const say = useWords('common');
  const texts = mirroredTexts(window.sessionStorage);
  if (texts.length === 0) return null;
  const copy = () =>
    navigator.clipboard.writeText(texts.join('\n\n')).then(
      () => notify({ text: say('copied') }),
      () => notify({ text: say('not_copied') }),
    );
  return (
    <section aria-labelledby="trouble-drafts" className="flex flex-col gap-3">
      <h2 id="trouble-drafts" className="text-std-20B-150">
        {say('trouble_drafts')}
      </h2>
      {texts.map((text) => (
        <p key={text} className="rounded-8 border-1 border-line bg-white p-4 whitespace-pre-wrap">
          {text}
        </p>
      ))}
      <Button kind="outline" onClick={() => void copy()}>
        {say('trouble_copy')}
      </Button>
    </section>
  );
};
