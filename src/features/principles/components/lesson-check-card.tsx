import type { LessonCheck } from '#content/lessons/lesson.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { type ReactNode, useState } from 'react';

/** A question to oneself: every answer says why, and may be chosen anew. */
export function LessonCheckCard({ check }: { readonly check: LessonCheck }): ReactNode {
  const say = useWords('lessons');
  const words = useContentWords();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const option = chosen === undefined ? undefined : check.options[Number(chosen)];
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-20B-150">{say('check')}</h2>
      <p>{words.rich(check.question)}</p>
      <ChoiceRows
        label={words(check.question)}
        quietLabel
        options={check.options.map((one, index) => ({ value: String(index), label: words(one.words) }))}
        value={chosen}
        onValue={setChosen}
      />
      {option && (
        <Banner kind={option.isRight ? 'success' : 'info'} title={say(option.isRight ? 'right' : 'wrong')} live>
          <p>{words.rich(option.why)}</p>
        </Banner>
      )}
    </section>
  );
}
