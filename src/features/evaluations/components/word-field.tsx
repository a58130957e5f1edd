import { useWords } from '#i18n/use-words.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useSavedText } from '#ui/use-saved-text.ts';
import type { ReactNode } from 'react';

interface WordFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly onSave: (text: string) => void;
}

/** A comment on one question: part of the sheet, forced nowhere. */
export function WordField({ label, saved, onSave }: WordFieldProps): ReactNode {
  const say = useWords('evaluations');
  const { value, onValue, onFocus, onBlur } = useSavedText(saved, onSave);
  return (
    <div onFocus={onFocus} onBlur={onBlur}>
      <TextAreaField
        label={label}
        mark="optional"
        support={say('word_hint')}
        rows={2}
        limit={400}
        value={value}
        onValue={onValue}
      />
    </div>
  );
}
