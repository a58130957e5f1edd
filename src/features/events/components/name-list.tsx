import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** Names one after the other; no name is torn apart at the end of a line. */
export function NameList({ names }: { readonly names: readonly string[] }): ReactNode {
  const say = useWords('events');
  const comma = useLocale() === 'ja' ? '、' : ', ';
  if (names.length === 0) return <span className="text-ink-sub">{say('nobody')}</span>;
  return names.map((name, index) => (
    <span key={`${index}-${name}`} className="inline-block">
      {name}
      {index < names.length - 1 && <span className="whitespace-pre">{comma}</span>}
    </span>
  ));
}
