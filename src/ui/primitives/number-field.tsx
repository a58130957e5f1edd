import type { ReactNode } from 'react';
import { type FieldFacts, FieldFrame, useFieldIds } from './field-frame.tsx';
import { controlLook } from './text-field.tsx';
import { useTypedText } from './use-typed-text.ts';

interface NumberFieldProps extends FieldFacts {
  /** As typed, also in full width; `readCount` of `#i18n/read-input.ts` makes a number of it when the form is sent. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** 円, 人, … behind the field. */
  readonly unit?: string;
}

/** A number, typed on the keyboard of digits. For small counts a Stepper is easier. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onValue, unit } = props;
  const ids = useFieldIds(props);
  const typed = useTypedText(value, onValue);
  return (
    <FieldFrame {...props} ids={ids}>
      <div className="flex items-center gap-2">
        <input
          {...typed}
          id={ids.id}
          type="text"
          inputMode="numeric"
          enterKeyHint="done"
          autoComplete="off"
          className={`${controlLook} max-w-48 tabular-nums`}
          aria-describedby={ids.describedBy}
          aria-invalid={props.error ? true : undefined}
        />
        {unit && <span>{unit}</span>}
      </div>
    </FieldFrame>
  );
}
