import type { PrincipleSet } from '#content/principle-set.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** Where the principles come from, and what is ours. */
export function PrincipleSource({ set }: { readonly set: PrincipleSet }): ReactNode {
  const say = useWords('principles');
  const words = useContentWords();
  return (
    <Section title={say('source')}>
      <div className="text-ink-sub">
        <p>{say.rich('source_line', { title: words(set.source.title), year: set.source.year })}</p>
        <p>{say.rich('own_words')}</p>
        <p>{say.rich('not_official')}</p>
      </div>
    </Section>
  );
}
