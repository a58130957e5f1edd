import type { ReactNode } from 'react';
import { type FieldFacts, FieldFrame, useFieldIds } from './field-frame.tsx';
import { LettersLeft } from './letters-left.tsx';
import { controlLook } from './text-field.tsx';
import { useTypedText } from './use-typed-text.ts';

interface TextAreaFieldProps extends FieldFacts {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Lines shown at once; it grows with the text where the browser can. */
  readonly rows?: number;
  /** Letters that fit. They are counted and said, never cut off. */
  readonly limit?: number;
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps): ReactNode {
  const { value, onValue, rows = 3, limit } = props;
  const ids = useFieldIds(props);
  const typed = useTypedText(value, onValue);
  return (
    <FieldFrame {...props} ids={ids}>
      <textarea
        {...typed}
        id={ids.id}
        rows={rows}
        className={`${controlLook} field-sizing-content`}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error ? true : undefined}
      />
      {limit !== undefined && <LettersLeft text={value} limit={limit} />}
    </FieldFrame>
  );
}
