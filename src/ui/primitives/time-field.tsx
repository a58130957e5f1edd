import type { ReactNode } from 'react';
import { Chip, ChipRow } from './chip.tsx';
import { type FieldFacts, FieldFrame, useFieldIds } from './field-frame.tsx';
import { controlLook } from './text-field.tsx';

interface TimeFieldProps extends FieldFacts {
  /** HH:MM, or '' when none is chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Times offered as chips, so that nobody has to turn a wheel: ['9:00' is written '09:00']. */
  readonly offered?: readonly string[];
}

/** A time of day. */
export function TimeField(props: TimeFieldProps): ReactNode {
  const { value, onValue, offered = [] } = props;
  const ids = useFieldIds(props);
  return (
    <FieldFrame {...props} ids={ids}>
      {offered.length > 0 && (
        <ChipRow>
          {offered.map((time) => (
            <Chip key={time} pressed={value === time} onPress={() => onValue(time)}>
              {time.replace(/^0/u, '')}
            </Chip>
          ))}
        </ChipRow>
      )}
      <input
        id={ids.id}
        type="time"
        step={300}
        className={`${controlLook} max-w-40 tabular-nums`}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={ids.describedBy}
      />
    </FieldFrame>
  );
}
