import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface AnswerRowProps {
  readonly pressed: boolean;
  /** ◎○△×－, or the number of a choice. */
  readonly sign: string;
  readonly words: string;
  readonly onPress: () => void;
}

/** One answer from edge to edge: sign and words together. Low enough that five of them fit beside a question. */
export function AnswerRow({ pressed, sign, words, onPress }: AnswerRowProps): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={
        'relative flex min-h-14 w-full items-center gap-2 rounded-8 border-1 bg-white px-2 py-1 text-start text-dns-16B-130 hover:bg-chosen active:bg-key-100 ' +
        "[html[data-text='large']_&]:min-h-12 [html[data-text='xlarge']_&]:min-h-10 " +
        (pressed ? 'border-action bg-chosen! shadow-[inset_0_0_0_2px_var(--color-action)]' : 'border-control')
      }
    >
      <span className="w-7 shrink-0 text-center text-std-24B-150 leading-none!">{sign}</span>
      <span className="flex-1">{words}</span>
      {pressed && <Icon name="check" className="absolute end-1 size-6 text-action" />}
    </button>
  );
}
