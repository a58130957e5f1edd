import { type ReactNode, useId } from 'react';
import { ChipRow, chipLook } from './chip.tsx';
import { type FieldFacts, GroupFrame, useFieldIds } from './field-frame.tsx';
import { Icon } from './icon.tsx';

/** One chip: what is stored, and the word on it. */
export interface ChipOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Shared<Value extends string> extends FieldFacts {
  readonly options: readonly ChipOption<Value>[];
  readonly quietLabel?: boolean;
}

interface ChipSetProps<Value extends string> extends Shared<Value> {
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
}

/** One of a few short words: 30分 · 1時間 · 半日. */
export function ChipSet<Value extends string>(props: ChipSetProps<Value>): ReactNode {
  const ids = useFieldIds(props);
  const name = useId();
  return (
    <GroupFrame {...props} ids={ids}>
      <ChipRow>
        {props.options.map(({ value, label }) => (
          <ChipLabel key={value} on={props.value === value} label={label}>
            <input
              type="radio"
              className="covering-input"
              name={name}
              checked={props.value === value}
              onChange={() => props.onValue(value)}
            />
          </ChipLabel>
        ))}
      </ChipRow>
    </GroupFrame>
  );
}

interface ChipTogglesProps<Value extends string> extends Shared<Value> {
  readonly values: ReadonlySet<Value>;
  /** Called with the chip that was tapped and whether it is on now. */
  readonly onToggle: (value: Value, on: boolean) => void;
}

/** Any of a number of short words: the names of those who took part. */
export function ChipToggles<Value extends string>(props: ChipTogglesProps<Value>): ReactNode {
  const ids = useFieldIds(props);
  return (
    <GroupFrame {...props} ids={ids}>
      <ChipRow>
        {props.options.map(({ value, label }) => (
          <ChipLabel key={value} on={props.values.has(value)} label={label}>
            <input
              type="checkbox"
              className="covering-input"
              checked={props.values.has(value)}
              onChange={(event) => props.onToggle(value, event.currentTarget.checked)}
            />
          </ChipLabel>
        ))}
      </ChipRow>
    </GroupFrame>
  );
}

interface ChipLabelProps {
  readonly on: boolean;
  readonly label: string;
  readonly children: ReactNode;
}

function ChipLabel({ on, label, children }: ChipLabelProps): ReactNode {
  return (
    <label className={`choice-frame ${chipLook(on)}`}>
      {children}
      {on && <Icon name="check" className="size-[1.125em]" />}
      <span>{label}</span>
    </label>
  );
}
