import { useWords } from '#i18n/use-words.tsx';
import { AnswerRow } from '#ui/primitives/answer-row.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import { type ReactNode, useRef, useState } from 'react';
import type { QuestionWords } from '../path-flow.ts';

interface PathQuestionPageProps {
  readonly words: QuestionWords;
  readonly place: { readonly number: number; readonly most: number };
  readonly chosen: string | undefined;
  readonly back: string;
  readonly onBack: (() => void) | undefined;
  /** Keeps the answer and goes on. @returns whether it was kept */
  readonly onChoose: (option: string) => Promise<boolean>;
}

/** One question; the tap on the answer goes on by itself. */
export function PathQuestionPage({ words, place, chosen, back, onBack, onChoose }: PathQuestionPageProps): ReactNode {
  const say = useWords('planning');
  const [tapped, setTapped] = useState<string | null>(null);
  // A second tap of a shaking finger must not answer the next question.
  const isBusy = useRef(false);
  const choose = async (option: string) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setTapped(option);
    const isKept = await onChoose(option);
    isBusy.current = false;
    if (!isKept) setTapped(null);
  };
  return (
    <Page title={words.title} compact back={back} lead={<ProgressText number={place.number} total={place.most} />}>
      {words.hint && <p className="text-dns-16N-130 text-ink-sub">{words.hint}</p>}
      <div role="group" aria-label={words.title} className="flex flex-col gap-2">
        {words.options.map((option, index) => (
          <AnswerRow
            key={option.id}
            pressed={(tapped ?? chosen) === option.id}
            sign={String(index + 1)}
            words={option.label}
            onPress={() => void choose(option.id)}
          />
        ))}
      </div>
      {onBack && (
        <div>
          <Button kind="text" icon="back" onClick={onBack}>
            {say('path_back')}
          </Button>
        </div>
      )}
    </Page>
  );
}
