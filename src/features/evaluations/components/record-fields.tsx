import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { resultsOf } from '#store/round-results.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { FindingField } from './finding-field.tsx';

interface RecordFieldsProps {
  readonly view: ResultView;
  /** The id of a card, or `WHOLE`. */
  readonly card: string;
}

/** The record in three columns: 共有できたこと／認識に違いがあったこと／今後改善が必要なこと. */
export function RecordFields({ view, card }: RecordFieldsProps): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const finding = view.findings.get(card);
  const write = async (field: 'shared' | 'differs' | 'improve', text: string) => {
    const done = await resultsOf(store).writeFinding(view.space.id, view.round.id, card, {
      [field]: text.trim() === '' ? null : text,
    });
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <>
      {(['shared', 'differs', 'improve'] as const).map((field) => (
        <FindingField
          key={`${card} ${field}`}
          label={say(`finding_${field}`)}
          saved={finding?.[field] ?? ''}
          onSave={(text) => void write(field, text)}
        />
      ))}
    </>
  );
}
