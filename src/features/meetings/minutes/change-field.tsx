import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useEffect } from 'react';
import type { Answering } from './use-answering.ts';

const fieldId = 'minutes-note';

/** What should be changed, in words. The finger that opened it writes on. */
export function ChangeField({ answering }: { readonly answering: Answering }): ReactNode {
  const say = useWords('minutes');
  useEffect(() => document.getElementById(fieldId)?.focus(), []);
  return (
    <TextAreaField
      id={fieldId}
      label={say('field_note')}
      mark="required"
      rows={3}
      limit={records.minutesSign.fields.note.max}
      value={answering.note}
      onValue={answering.setNote}
      error={answering.errors.find((error) => error.fieldId === fieldId)?.text}
    />
  );
}
