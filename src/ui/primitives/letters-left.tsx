import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

interface LettersLeftProps {
  readonly text: string;
  /** Letters that fit, counted as the notebook counts them: a rare kanji or a picture is two. */
  readonly limit: number;
}

/** Speaks up only when the end is near. What is too much is said, never cut off. */
export function LettersLeft({ text, limit }: LettersLeftProps): ReactNode {
  const say = useWords('common');
  const left = limit - text.length;
  const near = left <= Math.max(10, limit * 0.1);
  return (
    <p role="status" className={left < 0 ? 'text-std-16B-170 text-danger' : 'text-ink-sub'}>
      {near && (left < 0 ? say('letters_over', { count: -left }) : say('letters_left', { count: left }))}
    </p>
  );
}
