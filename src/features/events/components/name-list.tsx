import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';

/** More names than these stand behind a button: what comes below them is not pushed away. */
const fewNames = 15;

/** Names one after the other; no name is torn apart at the end of a line. */
export function NameList({ names }: { readonly names: readonly string[] }): ReactNode {
  const say = useWords('events');
  if (names.length === 0) return <span className="text-ink-sub">{say('nobody')}</span>;
  if (names.length <= fewNames) return <Names names={names} />;
  return (
    <Disclosure summary={say('see_names')}>
      <Names names={names} />
    </Disclosure>
  );
}

function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  const comma = useLocale() === 'ja' ? '、' : ', ';
  return names.map((name, index) => (
    <span key={`${index}-${name}`} className="inline-block">
      {name}
      {index < names.length - 1 && <span className="whitespace-pre">{comma}</span>}
    </span>
  ));
}
