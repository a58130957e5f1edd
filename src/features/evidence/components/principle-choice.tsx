import type { PrincipleSet } from '#content/principle-set.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { AnswerRow } from '#ui/primitives/answer-row.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { type ReactNode, useId } from 'react';

interface PrincipleChoiceProps {
  readonly set: PrincipleSet | undefined;
  /** The chosen one; null when none is. */
  readonly value: string | null;
  readonly onValue: (principle: string | null) => void;
}

/** The principles under each other by sign and name, and あとで決める: one tap chooses and is done. */
export function PrincipleChoice({ set, value, onValue }: PrincipleChoiceProps): ReactNode {
  const say = useWords('evidence');
  const words = useContentWords();
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`} className="flex flex-col gap-2">
      <h2 id={`${id}-label`} className="text-std-18B-160">
        {say.rich('field_principle')}
      </h2>
      <p id={`${id}-hint`} className="text-ink-sub">
        {say.rich('tap_saves')}
      </p>
      {set === undefined && <Banner kind="info" title={say('too_old')} />}
      {set?.principles.map((principle, index) => (
        <AnswerRow
          key={principle.id}
          pressed={value === principle.id}
          sign={principleSign(index)}
          words={words(principle.name)}
          onPress={() => onValue(principle.id)}
        />
      ))}
      <AnswerRow pressed={false} sign="－" words={say('principle_later')} onPress={() => onValue(null)} />
    </div>
  );
}

/** ① for the first. */
export const principleSign = (index: number): string => String.fromCodePoint(0x24_60 + index);
