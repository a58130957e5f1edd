import type { Clause } from '#content/city-set.ts';
import { clauseOrigin } from '#domain/agreement/clause-origin.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';

interface ClauseFieldProps {
  readonly clause: Clause;
  readonly number: number;
  readonly text: string;
  readonly made: string;
  readonly madeToday: string;
  readonly onText: (text: string) => void;
  readonly onTakeNew: () => void;
  readonly error: string | undefined;
}

/** One clause to write: where its words come from, and new words when the plan has changed since. */
export function ClauseField(props: ClauseFieldProps): ReactNode {
  const { clause, number, text, made, madeToday, onText, onTakeNew, error } = props;
  const say = useWords('agreements');
  const words = useContentWords();
  const origin = clauseOrigin(text, made, madeToday);
  return (
    <div className="flex flex-col gap-2 rounded-12 border-1 border-line bg-white p-4">
      <TextAreaField
        id={`clause-${clause.id}`}
        label={`${number}. ${words(clause.title)}`}
        support={words.rich(clause.hint)}
        rows={4}
        limit={2000}
        value={text}
        onValue={onText}
        error={error}
      />
      <p className="text-dns-16N-130 text-ink-sub">{say.rich(`clause_${origin.by}`)}</p>
      {origin.hasPlanChanged && (
        <div className="flex flex-col gap-2 border-s-4 border-news ps-3">
          <p className="text-std-16B-170">{say.rich('plan_changed')}</p>
          <p>{say.rich('plan_words')}</p>
          <p className="break-words whitespace-pre-wrap">{madeToday}</p>
          <Button kind="outline" onClick={onTakeNew}>
            {say(origin.by === 'written' ? 'take_new_below' : 'take_new')}
          </Button>
        </div>
      )}
    </div>
  );
}
