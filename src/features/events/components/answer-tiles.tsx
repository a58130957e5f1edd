import { useWords } from '#i18n/use-words.tsx';
import type { DayName } from '#store/born-day.ts';
import type { Answer, AnswerInput } from '#store/events.ts';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import type { ReactNode } from 'react';
import { useAnswering } from '../use-answering.ts';

interface AnswerTilesProps {
  readonly space: string;
  readonly day: DayName;
  /** The question: 「行きますか」, or whose answer it is. */
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly answer: Answer | null;
  /** Somebody else, for whom a leader answers. */
  readonly memberId?: string;
  /** How they said it. */
  readonly how?: AnswerInput['how'];
}

/** ○行く △まだ ×行かない, and who comes along. */
export function AnswerTiles({ space, day, label, quietLabel, answer, memberId, how }: AnswerTilesProps): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const { saveAnswer, saveGuests } = useAnswering(space, day);
  const person = memberId === undefined ? {} : { memberId, ...(how ? { how } : {}) };
  return (
    <div className="flex flex-col gap-4">
      <ChoiceTiles
        label={label}
        quietLabel={quietLabel ?? false}
        columns={3}
        options={[
          { value: 'yes', label: say('answer_yes'), icon: 'circle' },
          { value: 'maybe', label: say('answer_maybe'), icon: 'triangle' },
          { value: 'no', label: say('answer_no'), icon: 'cross' },
        ]}
        value={answer?.answer ?? undefined}
        onValue={(chosen) => void saveAnswer(answer, { answer: chosen, ...person })}
      />
      {answer?.answer === 'yes' && (
        <Stepper
          label={say('field_guests')}
          value={answer.guests ?? 0}
          max={99}
          onValue={(guests) => void saveGuests({ answer: 'yes', guests, ...person })}
          written={(count) => common('people', { count })}
        />
      )}
    </div>
  );
}
