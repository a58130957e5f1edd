import { type FieldFacts, FieldFrame, useFieldIds } from './field-frame.tsx';
import { controlLook } from './text-field.tsx';
import type { ReactNode } from 'react';

interface SelectFieldProps extends FieldFacts {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One name of many: the phone's own list, which everybody knows. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const ids = useFieldIds(props);
  return (
    <FieldFrame {...props} ids={ids}>
      <select
        id={ids.id}
        className={controlLook}
        value={props.value}
        onChange={(event) => props.onValue(event.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
