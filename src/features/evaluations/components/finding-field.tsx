import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import { useSavedText } from '../use-saved-text.ts';

interface FindingFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly onSave: (text: string) => void;
}

/** One column of the record; kept when the field is left. */
export function FindingField({ label, saved, onSave }: FindingFieldProps): ReactNode {
  const { value, onValue, onFocus, onBlur } = useSavedText(saved, onSave);
  return (
    <div onFocus={onFocus} onBlur={onBlur}>
      <TextAreaField label={label} rows={3} limit={1000} value={value} onValue={onValue} />
    </div>
  );
}
