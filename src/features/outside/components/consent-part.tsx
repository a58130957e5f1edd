import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type Agreement, publicationsOf } from '#store/publications.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

interface ConsentPartProps {
  readonly space: string;
  readonly id: string;
  readonly agreements: readonly Agreement[];
  /** The answer of my own party; undefined when I do not speak for one. */
  readonly mine: Agreement | undefined;
}

/** Which parties have agreed; each answers for itself, and may take it back at any time. */
export function ConsentPart({ space, id, agreements, mine }: ConsentPartProps): ReactNode {
  const say = useWords('publishing');
  const store = useStore();
  const answer = async (given: 'yes' | 'no') => {
    const done = await publicationsOf(store).answerPublication(space, id, given);
    notify({ text: done.ok ? say(given === 'yes' ? 'agreed' : 'taken_back') : errorWords(done.error.code).text });
  };
  return (
    <Section title={say('consents')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {agreements.map((one) => (
          <li key={one.partyId} className="flex flex-wrap items-center justify-between gap-2 py-3">
            <span className="text-std-16B-170">{one.name}</span>
            <span className="flex items-center gap-1">
              {one.answer === 'yes' && <Icon name="check" className="size-5" />}
              {say(`answer_${one.answer ?? 'none'}`)}
            </span>
          </li>
        ))}
      </ul>
      {mine && mine.answer !== 'yes' && (
        <Button icon="check" wide onClick={() => void answer('yes')}>
          {say('agree', { party: mine.name })}
        </Button>
      )}
      {mine && mine.answer !== 'no' && (
        <Button kind="outline" wide onClick={() => void answer('no')}>
          {say(mine.answer === 'yes' ? 'take_back' : 'refuse')}
        </Button>
      )}
    </Section>
  );
}
