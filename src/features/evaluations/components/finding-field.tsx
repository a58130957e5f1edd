import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useSavedText } from '#ui/use-saved-text.ts';
import type { ReactNode } from 'react';

interface FindingFieldProps {
  readonly label: string;
  readonly saved: string;
  /** Letters that fit. */
  readonly limit?: number;
  readonly onSave: (text: string) => void;
}

/** One column of the record; kept when the field is left. */
export function FindingField({ label, saved, limit = 1000, onSave }: FindingFieldProps): ReactNode {
  const { value, onValue, onFocus, onBlur } = useSavedText(saved, onSave);
  return (
    <div onFocus={onFocus} onBlur={onBlur}>
      <TextAreaField label={label} rows={limit > 400 ? 3 : 2} limit={limit} value={value} onValue={onValue} />
    </div>
  );
}
