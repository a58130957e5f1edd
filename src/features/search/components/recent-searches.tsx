import { useWords } from '#i18n/use-words.tsx';
import { useNotices } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { forgetWords, useRecentWords, useSearchMemory } from '../search-memory.ts';

/** Words looked for lately: one tap looks for them again. */
export function RecentSearches(): ReactNode {
  const say = useWords('search');
  const { words } = useRecentWords();
  const { notify } = useNotices();
  if (words.length === 0) return null;
  const forget = () => {
    forgetWords();
    notify({ text: say('forgotten'), undo: () => useRecentWords.setState({ words }) });
  };
  return (
    <Section title={say('recent')}>
      <ChipRow>
        {words.map((word) => (
          <Chip key={word} pressed={false} onPress={() => useSearchMemory.setState({ text: word })}>
            {word}
          </Chip>
        ))}
      </ChipRow>
      <p className="text-ink-sub">{say('recent_note')}</p>
      <div>
        <Button kind="text" icon="trash" onClick={forget}>
          {say('forget')}
        </Button>
      </div>
    </Section>
  );
}
