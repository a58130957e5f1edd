import { useWords } from '#i18n/use-words.tsx';
import type { EvidenceMark } from '#store/evidence.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';

/** 良かった or 困った: a picture and a word, never a colour alone. */
export function MarkSign({ mark }: { readonly mark: EvidenceMark }): ReactNode {
  const say = useWords('evidence');
  return (
    <span className="inline-flex items-center gap-1 text-std-16B-170">
      <Icon name={mark === 'good' ? 'double-circle' : 'triangle'} className="size-[1.25em]" />
      {say.rich(mark)}
    </span>
  );
}
