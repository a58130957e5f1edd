import { keysOf } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useLive, useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** What the talk itself decides: ticked afterwards, never asked as a question (50-evaluation item 2). */
export function AfterList({ view: { space, round, set } }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  const words = useContentWords();
  const store = useStore();
  const talk = useLive((one) => talksOf(one).findTalk(space.id, round.id), [space.id, round.id]);
  const tick = async (point: string, isDone: boolean) => {
    const done = await talksOf(store).tick(space.id, round.id, point, isDone);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Section title={say('after')}>
      <CheckRows
        label={say('after_text')}
        options={set.afterTalk.map((point) => ({ value: point.id, label: words(point.words) }))}
        values={new Set(talk ? keysOf(talk, 'after') : [])}
        onToggle={(point, on) => void tick(point, on)}
      />
    </Section>
  );
}
